import type { Decision } from '../../shared/domain/decisions/decision.ts';

const DIGEST = 'd'.repeat(64);

/** A drafted award of one flag to unit `u1` and a certificate to `u2`, with the changes of a test. */
export const buildDecision = (changes: Partial<Decision> = {}): Decision => ({
  id: '2023-khen-thuong',
  kind: 'AWARD',
  periodId: '2023',
  version: 1,
  state: 'DRAFT',
  councilVersion: 1,
  councilDate: '2023-12-21',
  proposalDate: '2023-12-22',
  rankings: [{ blocId: 'b1', version: 1, digest: DIGEST }],
  content: {
    issuingBody: ['ỦY BAN NHÂN DÂN', 'TỈNH MẪU'],
    symbol: 'QĐ-UBND',
    place: 'Mẫu',
    authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU',
    subject: 'Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh',
    bases: ['Căn cứ Biên bản số 05', 'Theo đề nghị của Giám đốc Sở Nội vụ'],
    articles: [['Tặng Cờ thi đua.'], ['Quyết định này có hiệu lực kể từ ngày ký.']],
    recipients: ['Như Điều 2', 'Lưu: VT'],
    annex: [
      {
        blocId: 'b1',
        blocName: 'Khối mẫu',
        awards: [
          {
            title: 'PROVINCIAL_FLAG',
            titleText: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
            units: [{ unitId: 'u1', name: 'Nhân dân và cán bộ huyện U1' }],
          },
          {
            title: 'CERTIFICATE_OF_MERIT',
            titleText: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
            units: [{ unitId: 'u2', name: 'Nhân dân và cán bộ huyện U2' }],
          },
        ],
      },
    ],
    annexAuthority: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
  },
  legalBases: ['Căn cứ Luật năm 2022'],
  at: '2023-12-22T03:00:00.000Z',
  by: 'so-noi-vu',
  ...changes,
});
