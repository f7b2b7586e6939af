import { sayDate } from './numbers.ts';
import { SEE_FAULTS, say, type TellersOf } from './refusal-words.ts';

/** Refusals about the wording of papers and the dated data in it. */
export const TEMPLATE_REFUSAL_TELLERS = {
  FaultyTemplate: ({ faults }) =>
    say('Mẫu văn bản có lỗi', `Mẫu có ${faults.length} lỗi nên chưa được lưu.`, SEE_FAULTS),
  TemplateKindDiffers: () =>
    say(
      'Loại văn bản không khớp',
      'Đường dẫn nêu một loại văn bản nhưng nội dung là mẫu của loại khác.',
      'Sửa cho hai bên giống nhau.',
    ),
  NoBaseSalary: ({ date }) =>
    say(
      'Chưa có mức lương cơ sở',
      `Chưa ghi mức lương cơ sở áp dụng ngày ${sayDate(date)} nên không tính được tiền thưởng.`,
      'Bổ sung mức lương cơ sở của ngày đó rồi soạn lại dự thảo.',
    ),
  PrizeMoneyChanged: ({ date }) =>
    say(
      'Tiền thưởng không đúng ngày ký',
      `Tiền thưởng trong quyết định khác mức áp dụng ngày ${sayDate(date)}.`,
      'Soạn lại dự thảo theo ngày ký rồi trình ký lại.',
    ),
} satisfies TellersOf<
  'FaultyTemplate' | 'TemplateKindDiffers' | 'NoBaseSalary' | 'PrizeMoneyChanged'
>;
