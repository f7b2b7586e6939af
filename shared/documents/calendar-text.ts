/**
 * A calendar date as the form of administrative papers writes it: `ngày 05 tháng 01 năm 2024`, with leading
 * zeros for days below ten and for January and February only.
 */
export function dateText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}
