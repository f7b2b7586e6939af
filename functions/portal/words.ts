import type { Role } from '../../shared/domain/member.ts';
import type { ReviewRound } from '../../shared/domain/reviews/review-rounds.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_HOURS = 24;

/** How long until an instant, rounded down: `còn 3 ngày 4 giờ`, `còn 45 phút`. */
export function sayRemaining(until: string, now: string): string {
  const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / MINUTE_MS);
  if (minutes < 1) return 'còn dưới 1 phút';
  const hours = Math.floor(minutes / HOUR_MINUTES);
  const days = Math.floor(hours / DAY_HOURS);
  const two = (count: number, unit: string) => (count === 0 ? '' : ` ${count} ${unit}`);
  if (days > 0) return `còn ${days} ngày${two(hours % DAY_HOURS, 'giờ')}`;
  if (hours > 0) return `còn ${hours} giờ${two(minutes % HOUR_MINUTES, 'phút')}`;
  return `còn ${minutes} phút`;
}

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  UNIT_OFFICER: 'Cán bộ của đơn vị',
  UNIT_HEAD: 'Thủ trưởng đơn vị',
  BLOC_HEAD: 'Trưởng khối, cụm',
  BLOC_DEPUTY: 'Phó khối, cụm',
  DEPARTMENT_REVIEWER: 'Cán bộ thẩm định',
  SECRETARIAT: 'Thường trực thi đua (Sở Nội vụ)',
  COUNCIL_MEMBER: 'Thành viên Hội đồng',
  RECORDS_CLERK: 'Văn thư',
  SIGNER: 'Người ký',
  OBSERVER: 'Người theo dõi',
};

/** A role as people call it. */
export const sayRole = (role: Role): string => ROLE_NAMES[role];

const ROUND_NAMES = { FIRST: 'Thẩm định', SECOND: 'Phúc tra' } as const;

/** A review of a sheet, as it heads a page. */
export const sayRound = (round: ReviewRound): string => ROUND_NAMES[round];

/** The first part of a hash, enough to compare two by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
