import { sayInstant } from '../../../shared/wording/numbers.ts';
import type { ConflictView, DraftView } from '../api-answers.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages, type UnitPlace } from '../paths.ts';
import { STATE_FIELDS } from '../sheet-form.ts';
import { PART_NAMES, sayWritten } from './written-part.ts';

/** What is said to keep what stands in the draft. */
export const KEEP_STORED = 'dang-luu';

/** The name of the field in which one side is chosen. */
export const choiceField = ({ indicatorId, part }: ConflictView): string =>
  `chon.${indicatorId}/${part}`;

/** The first conflict of each place; the others at the same place are chosen between together with it. */
export const placesOf = (conflicts: readonly ConflictView[]): readonly ConflictView[] =>
  conflicts.filter(
    (one, index) =>
      conflicts.findIndex((other) => choiceField(other) === choiceField(one)) === index,
  );

/** Both sides of each place that two people wrote differently, to choose from. */
export const conflictForm = (
  place: UnitPlace,
  working: DraftView,
  names: ReadonlyMap<string, string>,
  csrf: string,
): Html => {
  const { conflicts, state } = working;
  return html`<section><h2>Chọn ở ${placesOf(conflicts).length} chỗ ghi khác nhau</h2>
<p>Hai bên cùng sửa một chỗ nên hệ thống giữ cả hai, chưa ghi đè bên nào.</p>
<form method="post" action="${pages.draft(place)}">${csrfField(csrf)}<input type="hidden" name="${STATE_FIELDS.version}" value="${state.version}"><input type="hidden" name="${STATE_FIELDS.draft}" value="${state.draft}">
${placesOf(conflicts).map((one) => choices(one, working, names))}
<p class="actions"><button class="main" name="chon" value="1">Lưu lựa chọn</button></p></form></section>`;
};

const choices = (
  place: ConflictView,
  { conflicts }: DraftView,
  names: ReadonlyMap<string, string>,
): Html => {
  const name = choiceField(place);
  const sides = conflicts.filter((one) => choiceField(one) === name);
  const { over, overName } = place;
  const stored =
    over === undefined ? 'Đang lưu' : `Đang lưu (bản ${overName} lưu lúc ${sayInstant(over.at)})`;
  return html`<fieldset class="sides"><legend>${names.get(place.indicatorId) ?? place.indicatorId}: ${PART_NAMES[place.part].toLowerCase()}</legend>
${side(name, KEEP_STORED, stored, sayWritten(place.stored, names))}
${sides.map(({ id, byName, at, value }) =>
  side(name, id, `Của ${byName}, lúc ${sayInstant(at)}`, sayWritten(value, names)),
)}</fieldset>`;
};

const side = (name: string, value: string, whose: string, text: string): Html =>
  html`<label class="choice side"><input type="radio" name="${name}" value="${value}" required>${whose}: <b>${text}</b></label>`;
