import { expect, it } from 'vitest';
import { fieldNames } from '../../shared/domain/templates/fill-template.ts';
import { PAPER_KINDS } from '../../shared/domain/templates/kind-spec.ts';
import { RANKING_PAPERS } from '../../shared/domain/templates/ranking-papers.ts';
import { sayBySystem, sayField } from '../../shared/wording/templates.ts';

it('every field of every kind of paper is explained', () => {
  for (const kind of PAPER_KINDS)
    for (const field of fieldNames(kind)) expect(sayField(field), field).not.toBe('');
});

it('a template says what of its paper the system puts in, and when it is written', () => {
  expect(sayBySystem('AWARD_DECISION')).toMatch(/^Căn cứ pháp lý theo ngày ký/);
  for (const kind of RANKING_PAPERS)
    expect(sayBySystem(kind)).toMatch(
      /^Văn bản được soạn khi khối, cụm được xếp thứ.* do hệ thống/,
    );
});
