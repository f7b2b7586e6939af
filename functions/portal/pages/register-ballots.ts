import type { TieBallot } from '../../../shared/domain/ranking/tie-policy.ts';
import type { StoredEntry } from '../../../shared/domain/register/register-entry.ts';
import { type WaitingTie, waitingTies } from '../../../shared/domain/register/waiting-ties.ts';
import { sayDate } from '../../../shared/wording/numbers.ts';
import { type Html, html } from '../html.ts';
import { FIELDS, TASKS } from '../register-form.ts';
import { textField } from './form-fields.ts';
import { nameIn, type RegisterView, registerForm } from './register-view.ts';
import { withdrawal } from './register-withdrawal.ts';

/** The ties that wait for a ballot, each with its form, and the ballots that are recorded. */
export const ballotSection = (view: RegisterView, entries: readonly StoredEntry[]): Html => {
  const ties = waitingTies(view.ranking?.places ?? []);
  const ballots = entries.filter(({ entry }) => entry.kind === 'BALLOT');
  return html`<section><h2>Bỏ phiếu giữa các đơn vị đồng hạng</h2>
${ties.length === 0 && ballots.length === 0 && html`<p>${nothing(view)}</p>`}
${ties.map((tie, index) => tieForm(view, tie, index))}
${ballots.map((stored) => recorded(view, stored))}</section>`;
};

const nothing = ({ ruleSet, ranking }: RegisterView): string => {
  if (ruleSet.tie === 'SHARED_PLACE')
    return 'Bảng tiêu chí này cho các đơn vị ngang nhau giữ đồng hạng, không bỏ phiếu.';
  return ranking === undefined
    ? 'Khối, cụm chưa được xếp thứ.'
    : 'Không có đơn vị nào đồng hạng chờ bỏ phiếu.';
};

const tieForm = (view: RegisterView, { place, unitIds }: WaitingTie, index: number): Html => {
  const names = unitIds.map(nameIn(view));
  return html`<h3>Đồng hạng ${place}: ${names.join(', ')}</h3>
<p>Đang chờ kết quả bỏ phiếu; hệ thống không tự chọn. Ghi sau khi các bước chấm điểm kết thúc, theo đúng biên bản kiểm phiếu.</p>
${
  view.mayKeep &&
  registerForm(
    view,
    {
      task: TASKS.ballot,
      about: unitIds.join(' '),
      id: `phieu-${index}`,
      button: 'Ghi kết quả bỏ phiếu',
    },
    (field) =>
      html`${unitIds.map((unit) =>
        textField({
          ...field(FIELDS.votes(unit), `Số phiếu cho ${nameIn(view)(unit)}`),
          short: true,
        }),
      )}
${textField({ ...field(FIELDS.present, 'Số người có mặt'), short: true })}
${textField({ ...field(FIELDS.members, 'Tổng số người được bỏ phiếu'), short: true })}
${textField(field(FIELDS.minutesNumber, 'Số biên bản kiểm phiếu', 'Ví dụ 03/BB-KTĐ'))}
${textField({ ...field(FIELDS.minutesDate, 'Ngày biên bản', 'Dạng ngày/tháng/năm, ví dụ 15/01/2024'), short: true })}
${textField(field(FIELDS.reason, 'Lý do bỏ phiếu', 'Ví dụ: bằng điểm, khối bỏ phiếu kín theo quy chế'))}`,
  )
}`;
};

const recorded = (view: RegisterView, stored: StoredEntry): Html | undefined => {
  if (stored.entry.kind !== 'BALLOT') return undefined;
  const { ballot } = stored.entry;
  return html`<h3>Đã bỏ phiếu: ${ballot.votes.map(({ unitId }) => nameIn(view)(unitId)).join(', ')}</h3>
<p>${sayBallot(view, ballot)} Lý do: ${stored.reason}.</p>
${withdrawal(view, stored, 'Rút kết quả bỏ phiếu này')}`;
};

/** The votes and the minutes, in one sentence. */
export const sayBallot = (
  view: Pick<RegisterView, 'bloc'>,
  { votes, present, members, minutes }: TieBallot,
): string => {
  const each = votes.map(({ unitId, votes: won }) => `${nameIn(view)(unitId)} ${won} phiếu`);
  return `${each.join(', ')}; ${present} trong ${members} người có mặt (Biên bản số ${minutes.number} ngày ${sayDate(minutes.date)}).`;
};
