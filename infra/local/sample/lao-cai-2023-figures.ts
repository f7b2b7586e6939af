import type { Changes, Figures } from './year-end-sheet.ts';

/** One unit's year: its targets, what it reports at the end, and what the reviewer changed. All illustrative. */
type UnitYear = {
  readonly targets: Readonly<Record<string, string>>;
  readonly figures: Figures;
  readonly changes?: Changes;
};

const targets = (budget: string, crops: string, industry: string, communes: string) => ({
  'thu-ngan-sach': budget,
  'cay-trong': crops,
  'cong-nghiep': industry,
  'nong-thon-moi': communes,
});

/** Economy: four results against the targets, as written. */
const economy = (budget: string, crops: string, industry: string, communes: string) => ({
  'thu-ngan-sach': budget,
  'cay-trong': crops,
  'cong-nghiep': industry,
  'nong-thon-moi': communes,
});

const NOTHING = 'Không phát sinh';

/** Society: jobs %, schooling norms %, school attendance %, security cases. */
const society = (
  jobs: string,
  norms: string,
  attendance: string,
  security: string | readonly [serious: string, petitions: string],
) => ({ 'viec-lam': jobs, 'pho-cap': norms, 'huy-dong': attendance, 'an-ninh-trat-tu': security });

/** Emulation work: reports late and not sent, articles (province, centre), initiatives claimed. */
const emulation = (
  reports: readonly [late: string, missing: string],
  articles: readonly [province: string, centre: string],
  initiatives: string,
  pledge = 'có',
) => ({
  'dang-ky-thi-dua': 'có',
  'bao-cao': reports,
  'dien-hinh': articles,
  'sang-kien': initiatives,
  'giao-uoc': pledge,
});

/** Administration: dossiers in time %, discipline. */
const administration = (
  dossiers: string,
  discipline: string | readonly [reprimands: string, warnings: string],
) => ({ 'ho-so-dung-han': dossiers, 'ky-luat': discipline });

/** Every unit's year, by unit id. */
export const YEAR_END: Readonly<Record<string, UnitYear>> = {
  'bat-xat': {
    targets: targets('420', '61500', '5200', '4'),
    figures: {
      ...economy('441', '62.115', '5.096', '4'),
      ...society('102,4%', '100%', '99,7%', NOTHING),
      ...emulation(['1', '0'], ['12', '3'], '4,5'),
      ...administration('98,6%', NOTHING),
    },
    changes: {
      'sang-kien': {
        granted: '4',
        reason: 'Một sáng kiến chưa có quyết định công nhận (minh họa)',
      },
    },
  },
  'bao-thang': {
    targets: targets('560', '70200', '9800', '3'),
    figures: {
      ...economy('616', '71.604', '10.290', '3'),
      ...society('106,2%', '100%', '99,8%', NOTHING),
      ...emulation(['0', '0'], ['16', '4'], '5'),
      ...administration('99,1%', NOTHING),
    },
  },
  'bao-yen': {
    targets: targets('310', '66800', '2400', '4'),
    figures: {
      ...economy('322,4', '67.468', '2.448', '4'),
      ...society('100,4%', '100%', '99,6%', ['0', '1']),
      ...emulation(['0', '0'], ['14', '3'], '4,5'),
      ...administration('98,2%', NOTHING),
    },
  },
  'bac-ha': {
    targets: targets('265', '48500', '1650', '3'),
    figures: {
      ...economy('270,3', '48.985', '1.732,5', '3'),
      ...society('101%', '100%', '99,5%', NOTHING),
      ...emulation(['0', '0'], ['10', '2'], '4'),
      ...administration('97,5%', NOTHING),
    },
  },
  'muong-khuong': {
    targets: targets('190', '52000', '780', '3'),
    figures: {
      ...economy('182,4', '51.480', '764,4', '2'),
      ...society('94,5%', '100%', '99,2%', ['1', '0']),
      ...emulation(['2', '0'], ['8', '0'], '3'),
      ...administration('96,4%', ['1', '0']),
    },
  },
  'si-ma-cai': {
    targets: targets('120', '31000', '310', '2'),
    figures: {
      ...economy('117,6', '30.690', '300,7', '2'),
      ...society('103%', '100%', '99,4%', NOTHING),
      ...emulation(['1', '0'], ['6', '1'], '3,5'),
      ...administration('97,8%', NOTHING),
    },
  },
  'van-ban': {
    targets: targets('380', '74000', '6100', '4'),
    figures: {
      ...economy('395,2', '74.740', '6.222', '3'),
      ...society('99,2%', '100%', '99,6%', NOTHING),
      ...emulation(['1', '0'], ['12', '2'], '4'),
      ...administration('98,4%', ['1', '0']),
    },
    changes: {
      'bao-cao': { granted: '4', reason: 'Thêm một báo cáo quý gửi chậm (minh họa)' },
    },
  },
  'sa-pa': {
    targets: targets('650', '22400', '1900', '2'),
    figures: {
      ...economy('623,5', '22.176', '1.843', '2'),
      ...society('98,6%', '100%', '99,3%', ['1', '3']),
      ...emulation(['0', '0'], ['15', '4'], '4'),
      ...administration('97,2%', NOTHING),
    },
  },
  'lao-cai': {
    targets: targets('2350', '18600', '21500', '1'),
    figures: {
      ...economy('2.491', '18.786', '22.790', '1'),
      ...society('104,8%', '100%', '99,9%', ['0', '2']),
      ...emulation(['0', '0'], ['16', '6'], '5,5'),
      ...administration('98,9%', NOTHING),
    },
    changes: {
      'sang-kien': { granted: '5', reason: 'Hiệu quả áp dụng mới ở phạm vi thành phố (minh họa)' },
    },
  },
};
