import type { CouncilResult } from '../domain/decisions/council-result.ts';
import type { DecisionContent, DecisionTarget } from '../domain/decisions/decision.ts';
import type { FollowUp } from '../domain/decisions/follow-up.ts';
import {
  type FieldValues,
  type FilledPart,
  fillTemplate,
} from '../domain/templates/fill-template.ts';
import { followUpCircumstances } from '../domain/templates/follow-up-kinds.ts';
import type { PaperTemplate } from '../domain/templates/paper-template.ts';
import { sayLongDate } from './decision.ts';
import {
  type AnnulledAward,
  sayAnnulledAwards,
  sayChanges,
  sayCitation,
  sayCorrections,
  sayNumberOf,
  sayRecovered,
} from './follow-ups.ts';
import { sayDate } from './numbers.ts';

/** What the words of a paper about an issued decision are made from. */
export type FollowUpGiven = {
  readonly paper: FollowUp;
  /** The issued decision, as it is cited, and its words. */
  readonly target: DecisionTarget;
  readonly content: Pick<DecisionContent, 'subject' | 'articles' | 'recipients' | 'annexAuthority'>;
  /** The awards that an annulment takes, and whether none is left. */
  readonly annulled: readonly AnnulledAward[];
  readonly isWhole: boolean;
  /** What a newer result of the council awards, where a replacement takes its articles from there. */
  readonly council?: NewAwards | undefined;
};

/** The words of the awards of a newer result of the council. */
export type NewAwards = Pick<DecisionContent, 'subject' | 'articles'> &
  Pick<CouncilResult, 'minutes'>;

/** The words of a paper about an issued decision, by a template of its kind. */
export function followUpWords(
  template: PaperTemplate,
  given: FollowUpGiven,
): readonly FilledPart[] {
  const { paper, content, annulled, isWhole } = given;
  const recovered = paper.kind === 'ANNULMENT' ? sayRecovered(annulled, paper.recovery) : undefined;
  const takesBack = recovered !== undefined;
  const holds = followUpCircumstances(paper, {
    articles: content.articles.length,
    isWhole,
    takesBack,
  });
  return fillTemplate(template, holds, {
    ...aboutValues(given),
    ...ownValues(given),
    ...(takesBack && { 'hiện vật, tiền thu hồi': recovered }),
  });
}

/** A sentence of a template goes on after it. */
const unclosed = (text: string): string => text.replace(/\.$/, '');

function aboutValues({ paper, target, content }: FollowUpGiven): FieldValues {
  const others = content.recipients.filter((line) => !/^Như /.test(line));
  return {
    'quyết định được nêu': sayCitation(target, content.annexAuthority),
    'số quyết định': sayNumberOf(target),
    'ngày quyết định': sayLongDate(target.date),
    'ngày quyết định viết gọn': sayDate(target.date),
    'người ban hành': content.annexAuthority,
    'lý do': unclosed(paper.reason),
    // No paper leaves without one for the records.
    'nơi nhận đã có': [others.length === 0 ? ['Lưu: VT'] : others],
  };
}

function ownValues({ paper, content, annulled, council }: FollowUpGiven): FieldValues {
  if (paper.kind === 'ERRATUM')
    return { 'các chỗ đính chính': [sayCorrections(paper.corrections)] };
  const { by, number, date } = paper.proposal;
  const grounds = {
    'người đề nghị': by,
    'số tờ trình': number,
    'ngày tờ trình': sayLongDate(date),
    'người thi hành': paper.executors,
  };
  if (paper.kind === 'ANNULMENT')
    return { ...grounds, 'tập thể bị hủy bỏ': [sayAnnulledAwards(annulled)] };
  if (paper.kind === 'AMENDMENT') {
    const { changes } = paper;
    const changed = [sayChanges(changes, content.articles.length)];
    return { ...grounds, 'số điều': String(changes[0]?.article), 'nội dung mới': changed };
  }
  const written = (paper.articles ?? []).map((text) => [text]);
  return {
    ...grounds,
    'trích yếu': (council ?? content).subject,
    'các điều thay thế': council?.articles.slice(0, -1) ?? written,
    ...(council && {
      'điều thi hành': council.articles.slice(-1),
      'số biên bản': council.minutes.number,
      'ngày biên bản': sayLongDate(council.minutes.date),
    }),
  };
}
