import type { ReceiptPaper } from '../../shared/documents/pdf/receipt-paper.ts';
import type { Asking } from '../../shared/domain/authorize.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { scoreLate } from '../../shared/domain/scoring/late-score.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { scoreSheet } from '../../shared/domain/scoring/score-sheet.ts';
import type { AssignmentStore } from '../../shared/storage/assignment-store.ts';
import type { RuleSetReader } from '../../shared/storage/rule-set-store.ts';
import type { SettingsStores } from '../../shared/storage/settings-stores.ts';
import type { Receipt, SheetStore } from '../../shared/storage/sheet-store.ts';
import type { UnitAddress } from '../../shared/storage/table-keys.ts';
import { sayChannel } from '../../shared/wording/channels.ts';
import { claimsIn } from '../../shared/wording/claims.ts';
import { sayLate } from '../../shared/wording/late.ts';
import { sayInstant, sayPoints } from '../../shared/wording/numbers.ts';
import { sayIncomplete } from '../../shared/wording/steps.ts';
import { findReadableUnit } from './find-readable-unit.ts';

/** What printing a receipt needs. */
export type PrintReceiptDeps = Parameters<typeof findReadableUnit>[0] &
  Pick<SettingsStores, 'provinces' | 'periods' | 'units'> & {
    readonly assignments: Pick<AssignmentStore, 'get'>;
    readonly sheets: Pick<SheetStore, 'get'>;
    readonly ruleSetOf: RuleSetReader;
  };

/** What the receipt of one version of a unit's sheet says, for somebody who may read the sheet. */
export async function printReceipt(
  deps: PrintReceiptDeps,
  asking: Asking,
  address: UnitAddress,
  version: number,
): Promise<Result<ReceiptPaper, Refusal>> {
  const found = await findReadableUnit(deps, asking, address);
  if (!found.ok) return found;
  const { bloc } = found.value;
  const { province } = address;
  const [sheet, assignment, ruleSet, home, period, unit] = await Promise.all([
    deps.sheets.get(address, version),
    deps.assignments.get(address),
    deps.ruleSetOf(province, bloc.ruleSet),
    deps.provinces.get(province),
    deps.periods.get(province, address.period),
    deps.units.get(province, address.unit),
  ]);
  if (sheet === undefined) return refused({ kind: 'NotFound', what: 'SHEET', id: `v${version}` });
  if (!home || !period || !unit) throw new Error(`Settings around ${address.unit} are missing`);
  const { receipt, lines } = sheet;
  const sender = await deps.accounts.get(province, receipt.by);
  const late = receipt.late?.days;
  const score = scoreLate(scoreSheet(ruleSet, assignment, lines, []), ruleSet.late, late);
  const capitals = (text: string) => text.toLocaleUpperCase('vi');
  return ok({
    superiors: [capitals(home.record.name)],
    body: [capitals(bloc.name)],
    place: home.record.decisions.place,
    date: dateInVietNam(receipt.at),
    unit: unit.record.name,
    facts: [
      { label: 'Đơn vị', text: unit.record.name },
      { label: bloc.kind === 'KHOI' ? 'Khối thi đua' : 'Cụm thi đua', text: bloc.name },
      { label: 'Kỳ thi đua', text: period.record.name },
      ...receiptFacts(receipt, sender?.record.name ?? receipt.by),
      ...pointFacts(ruleSet, score),
      ...ruleFacts(ruleSet, bloc),
    ],
    notes: [
      'Mã băm nhận ra đúng nội dung đã nộp: cùng một nội dung luôn cho cùng một mã, sửa một chữ là mã khác đi.',
      'Điểm trong biên nhận là điểm theo bản đơn vị tự chấm, chưa thẩm định. Biên nhận do hệ thống lập, không thay cho văn bản có chữ ký và con dấu.',
    ],
    notice: home.record.notice,
    createdAt: receipt.at,
  });
}

type Facts = ReceiptPaper['facts'];

const receiptFacts = (receipt: Receipt, sender: string): Facts => [
  { label: 'Phiên bản', text: String(receipt.version) },
  { label: 'Tiếp nhận lúc', text: `${sayInstant(receipt.at)} (giờ Việt Nam)` },
  { label: 'Thời hạn', text: timeliness(receipt) },
  { label: 'Người nộp', text: sender },
  { label: 'Hình thức', text: sayChannel(receipt.channel) },
  { label: 'Số dòng', text: String(receipt.lines) },
  { label: 'Mã băm nội dung', text: receipt.hash },
  ...(receipt.predecessor === undefined
    ? []
    : [{ label: 'Mã băm bản trước', text: receipt.predecessor }]),
];

function timeliness({ late, extendedTo }: Receipt): string {
  if (late !== undefined) {
    const said = sayLate(late);
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  }
  return extendedTo === undefined
    ? 'Đúng hạn'
    : `Trong thời gian được gia hạn đến ${sayInstant(extendedTo)}`;
}

function pointFacts(ruleSet: RuleSet, score: ReturnType<typeof scoreSheet>): Facts {
  const claims = claimsIn(ruleSet, score);
  const incomplete = sayIncomplete(score.unsettledLines);
  const note = incomplete === undefined ? '' : ` (${incomplete})`;
  return [
    ...(claims === undefined
      ? []
      : [{ label: 'Tổng điểm đơn vị ghi', text: sayPoints(claims.claimed) }]),
    { label: 'Tổng điểm tự chấm theo quy định', text: `${sayPoints(score.self.total)}${note}` },
  ];
}

const ruleFacts = ({ title }: RuleSet, { ruleSet }: Bloc): Facts => [
  { label: 'Bảng tiêu chí', text: `${title} (phiên bản ${ruleSet.version})` },
  { label: 'Mã băm bảng tiêu chí', text: ruleSet.hash },
];
