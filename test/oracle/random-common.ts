import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { Draw } from './draw.ts';

export type Of<K extends Indicator['kind']> = Extract<Indicator, { kind: K }>;
export type Common = Pick<
  Indicator,
  | 'id'
  | 'number'
  | 'title'
  | 'clause'
  | 'basePoints'
  | 'maxBonus'
  | 'unitOfMeasure'
  | 'evidence'
  | 'nothingArose'
>;

/** Base and bonus lie on a coarse grid that the published decimals can write, so that units collide. */
export function commonOf(draw: Draw, id: string, decimals: number): Common {
  const half = decimals === 0 ? '' : '.5';
  const maxBonus = draw.one([undefined, undefined, '1', `2${half}`, '4']);
  return {
    id,
    number: id,
    title: `Chỉ tiêu ${id}`,
    clause: { document: 'Quy chế thử' },
    basePoints: id === 'c0' ? '5' : draw.one(['0', '1', `2${half}`, '3', '5', '5', '10']),
    ...(maxBonus === undefined ? {} : { maxBonus }),
    unitOfMeasure: '%',
    evidence: 'OPTIONAL',
    nothingArose: draw.one(['KEEPS_BASE', 'KEEPS_BASE', 'ZERO']),
  };
}

export const mostOf = ({ basePoints, maxBonus = '0' }: Common): number =>
  Number(basePoints) + Number(maxBonus);
/** A share of what the indicator can give at most. */
export const part = (common: Common, share: number): string => String(mostOf(common) * share);
export const wholeHalf = (common: Common): string => String(Math.floor(mostOf(common) / 2));
