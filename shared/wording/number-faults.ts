import type { NumberFault } from '../domain/written-number.ts';
import { sayDecimal } from './numbers.ts';
import { shortened } from './shortened.ts';
import type { Words } from './words.ts';

type Teller<K extends NumberFault['kind']> = (fault: Extract<NumberFault, { kind: K }>) => Words;

const PLAIN = 'Ghi một số duy nhất, dấu phẩy thập phân, ví dụ 66,62.';

/** What is wrong with a written number, by kind. */
export const NUMBER_TELLERS: { readonly [K in NumberFault['kind']]: Teller<K> } = {
  NumberEmpty: () => ({ what: 'Chưa ghi số.', mend: PLAIN }),
  NumberInWords: ({ found, words }) => ({
    what: `“${found}” có chữ “${shortened(words)}” nên không phải một số chính xác.`,
    mend: `Bỏ chữ, ghi đúng con số bằng chữ số. ${PLAIN}`,
  }),
  NumberAmbiguous: ({ found, readings: [whole, decimal] }) => ({
    what: `“${found}” có thể hiểu là ${sayDecimal(whole)} (dấu phân cách hàng nghìn) hoặc ${sayDecimal(decimal)} (dấu thập phân).`,
    mend: `Nếu là hàng nghìn, ghi liền ${whole}; nếu là số thập phân, ghi ${spelledOut(decimal)}.`,
  }),
  NumberRangeAmbiguous: ({ found, readings }) => ({
    what: `“${found}” có thể hiểu là ${readings.map(sayRange).join(' hoặc ')}.`,
    mend: `Ghi đủ chữ số ở cả hai đầu, liền nhau: ${readings.map(spelledRange).join(' hoặc ')}.`,
  }),
  NumberMixedMarks: ({ found }) => ({
    what: `“${found}” có dấu chấm, dấu phẩy đặt sai nên không đọc được thành một số.`,
    mend: PLAIN,
  }),
  NumberIsRange: ({ found }) => ({
    what: `“${found}” là một khoảng, không phải một số.`,
    mend: `Ghi đúng số đã đạt. ${PLAIN}`,
  }),
  NumberIsShare: ({ found }) => ({
    what: `“${found}” là một tỷ số.`,
    mend: 'Ghi kết quả theo đúng đơn vị tính của cột, ví dụ tỷ lệ 152/152 ghi 100.',
  }),
  NumberIsPower: ({ found }) => ({
    what: `“${found}” viết theo lũy thừa của 10.`,
    mend: 'Ghi đủ các chữ số, ví dụ 1200000.',
  }),
  NumberHasSpaces: ({ found }) => ({
    what: `“${found}” có khoảng trắng giữa các chữ số.`,
    mend: 'Ghi liền các chữ số, không để khoảng trắng.',
  }),
  NumberPercentNotTaken: ({ found }) => ({
    what: `“${found}” ghi theo phần trăm, cột này không tính bằng phần trăm.`,
    mend: 'Ghi số theo đơn vị tính của cột, bỏ dấu %.',
  }),
  NumberTooLong: ({ found, maximum }) => ({
    what: `“${found}” có quá ${maximum} chữ số.`,
    mend: 'Kiểm tra lại số; nếu đúng, ghi theo đơn vị tính lớn hơn.',
  }),
  NumberTooManyDecimals: ({ found, maximum }) => ({
    what:
      maximum === 0
        ? `“${found}” có phần thập phân, cột này chỉ nhận số nguyên.`
        : `“${found}” có quá ${maximum} chữ số thập phân.`,
    mend: maximum === 0 ? 'Ghi số nguyên.' : `Ghi nhiều nhất ${maximum} chữ số sau dấu phẩy.`,
  }),
  NotANumber: ({ found }) => ({ what: `“${found}” không phải là số.`, mend: PLAIN }),
};

const sayRange = (range: string): string => range.split('-').map(sayDecimal).join('–');

const spelledRange = (range: string): string => range.split('-').map(spelledOut).join('-');

/** A decimal in a spelling that has one reading: never three decimals alone. */
const spelledOut = (decimal: string): string =>
  /\.\d{3}$/.test(decimal) ? `${decimal.replace('.', ',')}0` : decimal.replace('.', ',');
