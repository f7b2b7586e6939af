import type { Grade, GradeName } from '../domain/ranking/grades.ts';
import { sayDecimal, sayPoints } from './numbers.ts';

const NAMES: Readonly<Record<GradeName, string>> = {
  EXCELLENT: 'Xuất sắc',
  GOOD: 'Tốt',
  FAIR: 'Khá',
  COMPLETED: 'Hoàn thành',
  NOT_COMPLETED: 'Không hoàn thành',
};

/** The name of a grade: `Xuất sắc`. */
export const sayGradeName = (grade: GradeName): string => NAMES[grade];

/** Why a unit has its grade, with each floor that kept it from a better one. */
export function sayGrade({ grade, of, value, from, missed }: Grade): string {
  const unit = of === 'TOTAL' ? ' điểm' : '%';
  const reached = from === undefined ? '' : `, từ ${sayDecimal(from)}${unit} trở lên`;
  const floors = missed.map(({ grade: better, floor, criteria }) => {
    const below = criteria.map(
      ({ title, points, maximum, percent }) =>
        `“${title}” ${sayDecimal(points)}/${sayPoints(maximum)} điểm (${sayPoints(percent)}%)`,
    );
    return ` Không xếp loại ${NAMES[better]} vì ${below.join(', ')} dưới mức ${sayDecimal(floor)}% điểm tối đa.`;
  });
  return `Xếp loại ${NAMES[grade]} (${sayDecimal(value)}${unit}${reached}).${floors.join('')}`;
}
