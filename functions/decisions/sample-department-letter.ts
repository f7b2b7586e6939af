import type { SubmissionLetter } from '../../shared/documents/papers/submission-letter.ts';
import { dateInVietNam } from '../../shared/domain/calendar-date.ts';
import { departmentOf } from '../../shared/domain/decisions/department.ts';
import type { Province } from '../../shared/domain/member.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import type { DepartmentSample } from '../../shared/domain/templates/samples.ts';
import { sayLeftOut } from '../../shared/wording/dossier.ts';
import { departmentLetter } from './department-letter.ts';

const clusterName = (number: number) => `Cụm thi đua các xã, phường số ${number}`;

/** The letter that a template would give for two invented clusters: all there are, or before a third is ranked. */
export function sampleDepartmentLetter(
  template: PaperTemplate,
  province: Province,
  at: string,
  sample: DepartmentSample,
): SubmissionLetter {
  const { flagTitle, certificateTitle, ...settings } = province.decisions;
  const date = dateInVietNam(at);
  const isAgreed = sample === 'COUNCIL_AGREED';
  const award = (place: number) => (place === 1 ? flagTitle : certificateTitle);
  return departmentLetter(template, {
    province,
    periodName: `năm ${date.slice(0, 4)}`,
    council: isAgreed
      ? {
          minutes: { number: '01/BB-HĐTĐKT', date },
          proposal: { number: `01/${departmentOf(settings).symbol}`, date },
        }
      : undefined,
    blocs: 2,
    groups: [1, 2].map((cluster) => ({
      blocName: clusterName(cluster),
      nominations: (isAgreed ? [1, 2] : [1]).map((place) => ({
        unit: `Nhân dân và cán bộ xã Mẫu ${2 * cluster + place - 2}`,
        place,
        points: `${98 - place}.5`,
        award: award(place),
      })),
    })),
    leftOut: isAgreed ? [] : sayLeftOut([{ name: clusterName(3), state: 'NOT_RANKED_FOR_GOOD' }]),
    today: date,
    createdAt: at,
  });
}
