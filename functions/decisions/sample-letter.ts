import type { SubmissionLetter } from '../../shared/documents/papers/submission-letter.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import { legalBasesOn } from '../../shared/domain/decisions/legal-bases.ts';
import type { Province } from '../../shared/domain/member.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { sayNoLegalBasis } from '../../shared/wording/decision.ts';
import { blocLetter } from './bloc-letter.ts';

const BLOC = 'Cụm thi đua các xã, phường số 1';

/** The letter that a template would give for an invented bloc. */
export function sampleLetter(
  template: PaperTemplate,
  province: Province,
  at: string,
): SubmissionLetter {
  const { decisions } = province;
  const date = dateInVietNam(at);
  const inForce = legalBasesOn(decisions.legalBases, date);
  const award = decisions.flagTitle;
  return blocLetter(template, {
    frame: {
      head: {
        superiors: ['ỦY BAN NHÂN DÂN', 'XÃ MẪU 1'],
        body: [BLOC.toLocaleUpperCase('vi')],
        number: { value: undefined, symbol: 'TTr-CTĐ' },
        placeAndDate: { place: decisions.place, date: undefined },
      },
      draft: true,
      notice: undefined,
      createdAt: at,
    },
    province,
    blocName: BLOC,
    periodName: `năm ${date.slice(0, 4)}`,
    members: 9,
    basis: sayBasis('VERIFIED'),
    chair: 'TRƯỞNG CỤM',
    legalBases: inForce.length === 0 ? [sayNoLegalBasis()] : inForce,
    groups: [
      {
        blocName: BLOC,
        nominations: [
          { unit: 'Nhân dân và cán bộ xã Mẫu 1', place: 1, points: '97.5', award },
          { unit: 'Nhân dân và cán bộ xã Mẫu 2', place: 1, points: '97.5', award },
        ],
      },
    ],
  });
}
