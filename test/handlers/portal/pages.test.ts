import { describe, expect, it } from 'vitest';
import type {
  DecisionListed,
  InsightView,
  PeriodPapersView,
} from '../../../functions/portal/api-answers.ts';
import { framed } from '../../../functions/portal/frame.ts';
import { sheetRows } from '../../../functions/portal/lines.ts';
import { blocPage } from '../../../functions/portal/pages/bloc.page.ts';
import {
  type DecisionPageView,
  decisionPage,
} from '../../../functions/portal/pages/decision.page.ts';
import { decisionAwaitedPage } from '../../../functions/portal/pages/decision-awaited.page.ts';
import { decisionsPage } from '../../../functions/portal/pages/decisions.page.ts';
import { homePage } from '../../../functions/portal/pages/home.page.ts';
import { insightPage } from '../../../functions/portal/pages/insight.page.ts';
import { periodPapersPage } from '../../../functions/portal/pages/period-papers.page.ts';
import { problemPage } from '../../../functions/portal/pages/problem.page.ts';
import { rankingPage } from '../../../functions/portal/pages/ranking.page.ts';
import { registerPage } from '../../../functions/portal/pages/register.page.ts';
import { sendAgainPage } from '../../../functions/portal/pages/sign-in.page.ts';
import { unitPage } from '../../../functions/portal/pages/unit.page.ts';
import { uploadPage } from '../../../functions/portal/pages/upload.page.ts';
import { verificationPage } from '../../../functions/portal/pages/verification.page.ts';
import type { Page } from '../../../functions/portal/reply.ts';
import { NO_CHOICE } from '../../../functions/portal/review-choice.ts';
import { EMPTY_STEP } from '../../../functions/portal/step-form.ts';
import { registerView } from './register-views.ts';
import {
  ACCOUNT,
  AT,
  BLOC,
  CHANGED,
  DRAFT,
  EVIL,
  PERIOD,
  PLACE,
  RANKING,
  RULE_SET,
  sheetWith,
  unitView,
} from './views.ts';

const UPLOAD = {
  ok: true,
  value: {
    ticketId: 'tinh-mau_1',
    url: 'https://bucket.s3.example/',
    fields: { key: 'incoming/tinh-mau_1', policy: EVIL },
  },
} as const;
const CLOSED = {
  ok: false,
  problem: { status: 409, kind: 'StageOver', title: 'Đã hết hạn', detail: EVIL, errors: [] },
} as const;
const DECIDED = { ...BLOC, decided: { councilVersion: 1, at: AT } };
const FAULTS = [
  {
    kind: 'NotANumber',
    cell: 'Bản tự chấm!I7',
    what: `“${EVIL}” không phải là số.`,
    mend: 'Ghi số.',
  },
  { kind: 'MissingField', cell: 'Bản tự chấm!I9', what: 'Chưa ghi kết quả.', mend: 'Ghi 0.' },
  { kind: 'MissingIdentity', what: 'Không phải mẫu.', mend: 'Tải lại mẫu.' },
];

const UNIT_DRAFT = {
  number: 2,
  baseVersion: 2,
  conflicts: 0,
  baseHash: 'a'.repeat(64),
  at: AT,
  by: 'can-bo',
  channel: 'XLSX',
  lines: 4,
} as const;
const KEPT = { state: 'KEPT', asDraft: true, draft: UNIT_DRAFT, upload: UPLOAD } as const;
const RETURNED = '/ky/2026/khoi/khoi-mau/don-vi/don-vi-a/tai-len/tinh-mau_1/tep-danh-dau';

const ADVISED = {
  unitId: 'don-vi-a',
  room: [],
  next: null,
  name: `Đơn vị A ${EVIL}`,
  texts: [`Còn thiếu 1 điểm ${EVIL}`],
};
const ALL_ADVICE = {
  margins: [],
  closestSwap: null,
  withoutCriterion: [],
  weightDraws: null,
  criteria: { equal: [], shares: [] },
};

const unit = (view: Partial<Parameters<typeof unitPage>[0]> = {}) =>
  unitPage({ ...unitView(sheetWith()), upload: UPLOAD, mayVerify: true, at: AT, ...view });
const upload = (view: Partial<Parameters<typeof uploadPage>[0]>) =>
  uploadPage({
    ...unitView(sheetWith()),
    state: 'WAITING',
    receipt: undefined,
    receivedAt: undefined,
    faults: [],
    sent: true,
    askedAt: AT,
    upload: undefined,
    at: AT,
    ...view,
  });
const verification = (view: Partial<Parameters<typeof verificationPage>[0]> = {}) => {
  const sheet = sheetWith([{ indicatorId: 'p', outcome: 'CONFIRMED' }, CHANGED]);
  return verificationPage({
    ...unitView(sheet),
    sheet,
    rows: sheetRows(RULE_SET, sheet),
    round: 'FIRST',
    writable: ['p', 'b', 'd'],
    isOpen: true,
    mayVerify: true,
    choices: new Map(),
    faults: [],
    problem: undefined,
    saved: false,
    csrf: 'token',
    at: AT,
    ...view,
  });
};
const ranking = (view: Partial<typeof RANKING> = {}) =>
  rankingPage({
    place: PLACE,
    period: PERIOD,
    bloc: BLOC,
    ranking: { ...RANKING, ...view },
    readable: ['don-vi-a'],
    mayReadBundle: true,
    mayReadRegister: true,
    mayReadInsight: true,
  });
const insight = (view: Partial<InsightView> = {}) =>
  insightPage({
    place: PLACE,
    period: PERIOD,
    bloc: BLOC,
    insight: { version: 3, advisory: 'Không phải căn cứ.', units: [ADVISED], ...view },
  });
const LISTED: DecisionListed = {
  id: DRAFT.id,
  kind: 'AWARD',
  periodId: DRAFT.periodId,
  version: 1,
  state: 'DRAFT',
  subject: DRAFT.content.subject,
};
const decisions = (listed: readonly DecisionListed[] = [LISTED]) => decisionsPage(listed);

const decision = (view: Partial<DecisionPageView> = {}) =>
  decisionPage({
    decision: DRAFT,
    versions: [
      { version: 1, state: 'DRAFT', at: DRAFT.at, byName: `Thư ký ${EVIL}`, reason: `Sai ${EVIL}` },
    ],
    linked: [LISTED],
    steps: ['SEND'],
    mayFollow: false,
    mayRedraft: false,
    csrf: 'token',
    taken: false,
    redrafted: false,
    ...view,
  });
const bloc = (view: Partial<Parameters<typeof blocPage>[0]> = {}) =>
  blocPage({
    place: PLACE,
    period: PERIOD,
    bloc: BLOC,
    members: BLOC.units.map((one) => ({ unit: one, isOwn: true, mayRead: true, mayVerify: true })),
    criterionNames: new Map([['p', `Thu ngân sách ${EVIL}`]]),
    mayReadRanking: true,
    mayReadRegister: true,
    at: AT,
    ...view,
  });
const home = (own = BLOC) =>
  homePage({
    account: ACCOUNT,
    periods: [{ period: PERIOD, blocs: [{ bloc: own, units: own.units }] }],
    at: AT,
  });

const periodPapers = (
  view: Partial<PeriodPapersView> = {},
  kind: (typeof PERIOD)['kind'] = 'YEAR_END',
) =>
  periodPapersPage({
    period: { ...PERIOD, kind },
    papers: {
      department: `Sở Nội vụ ${EVIL}`,
      items: [{ name: 'submission-letter', format: 'pdf', title: `Tờ trình ${EVIL}` }],
      blocs: [
        { id: 'khoi-mau', name: `Khối mẫu ${EVIL}`, state: 'PROPOSED', proposed: 1 },
        { id: 'cum-hai', name: 'Cụm hai', state: 'NOT_RANKED_FOR_GOOD', proposed: 0 },
      ],
      ...view,
    },
  });

const documentOf = (page: Page): string =>
  framed(page, {
    person: { name: EVIL, csrf: 'token' },
    provinceName: EVIL,
    notice: EVIL,
    openElsewhere: undefined,
  });
/** What people read: no tags, no attributes. */
const textOf = (page: Page): string =>
  documentOf(page)
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const PAGES: Readonly<Record<string, () => Page>> = {
  home: () => home(),
  'home of a decided bloc': () => home(DECIDED),
  bloc: () => bloc(),
  'bloc with printed progress': () =>
    bloc({
      bloc: {
        ...BLOC,
        progress: {
          title: `Tiến độ ${EVIL}`,
          source: EVIL,
          note: EVIL,
          figures: [{ indicatorId: 'p', unitId: 'don-vi-a', printed: EVIL }],
        },
      },
    }),
  unit: () => unit(),
  'unit without a sheet': () => unit({ sheet: undefined }),
  'unit after the end': () => unit({ upload: CLOSED }),
  'unit with a draft': () => unit({ draft: UNIT_DRAFT }),
  'unit, for a draft': () => unit({ asDraft: true }),
  'unit with a review': () => unit({ sheet: sheetWith([CHANGED]) }),
  'upload, waiting': () => upload({}),
  'upload, accepted': () => upload({ state: 'ACCEPTED', receipt: sheetWith().receipt }),
  'upload, refused': () => upload({ state: 'REFUSED', faults: FAULTS, upload: UPLOAD }),
  'upload, kept with faults': () => upload({ ...KEPT, faults: FAULTS, returned: RETURNED }),
  verification: () => verification(),
  'verification, read only': () => verification({ writable: [], isOpen: false }),
  ranking: () => ranking(),
  'ranking with a tie that waits': () => ranking(registerView().ranking),
  register: () => registerPage(registerView()),
  'register, read only': () => registerPage(registerView({ mayKeep: false })),
  advice: () => insight(),
  'advice about the bloc': () =>
    insight({ bloc: { ...ALL_ADVICE, texts: { order: [EVIL], criteria: [EVIL] } } }),
  'papers of a period': () => periodPapers(),
  'papers of a period after the council': () =>
    periodPapers({ minutes: { number: EVIL, date: '2026-12-20' } }),
  'papers of a period that has none': () => periodPapers({ items: [], blocs: [] }),
  decisions: () => decisions(),
  decision: () => decision(),
  'decision to sign or return': () =>
    decision({ decision: { ...DRAFT, state: 'FOR_SIGNATURE' }, steps: ['SIGN', 'RETURN'] }),
  'decision to number': () =>
    decision({ decision: { ...DRAFT, state: 'SIGNED' }, steps: ['NUMBER'] }),
  'decision awaited': decisionAwaitedPage,
  problem: () =>
    problemPage({
      status: 422,
      kind: 'FaultySheet',
      title: EVIL,
      detail: EVIL,
      errors: [{ what: EVIL, mend: EVIL }],
    }),
  'send again': () => sendAgainPage(EVIL, [[EVIL, EVIL]], 'token'),
};

describe.each(Object.entries(PAGES))('the page %s', (_, page) => {
  it('shows every text as text', () => {
    expect(documentOf(page())).not.toContain('<script');
    expect(documentOf(page())).not.toMatch(/="[^"]*<script/);
    expect(documentOf(page())).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
  });

  it('shows no name of the program’s own', () => {
    expect(
      textOf(page())
        .replaceAll('QĐ-UBND', '')
        .match(/[A-Z]+_[A-Z]+|[A-Z]{6,}/g),
    ).toBeNull();
    expect(textOf(page())).not.toMatch(/undefined|null|\[object|NaN/);
  });

  it('gives every field of a form a label and an id of its own', () => {
    const text = documentOf(page());
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [input] of text.matchAll(
      /<input[^>]*type="(?:text|file|checkbox)"[^>]*>|<select[^>]*>/g,
    )) {
      const [, id] = / id="([^"]+)"/.exec(input) ?? [];
      expect(text).toContain(`<label for="${id}"`);
    }
  });
});

describe('the front page', () => {
  it('says the stage, how long it lasts and what my unit has handed in', () => {
    const text = textOf(home());
    expect(text).toContain('Đang tự chấm điểm, còn 45 phút, đến 17:00:00 ngày 22/11/2026.');
    expect(text).toContain('Đã nộp lúc 09:00:00 ngày 21/11/2026');
    expect(text).toContain('Cán bộ của đơn vị; Trưởng khối, cụm');
  });

  it.each([
    [
      '2026-11-20T00:59:59.999Z',
      'Chưa đến bước tự chấm điểm, bắt đầu lúc 08:00:00 ngày 20/11/2026',
    ],
    ['2026-11-22T10:00:00.000Z', 'Đang thẩm định điểm, còn 3 ngày'],
    ['2026-12-01T01:00:00.000Z', 'Đang chờ Hội đồng xét, còn 4 ngày 9 giờ'],
    ['2026-12-05T10:00:00.000Z', 'Đã hết thời gian các bước, chờ kết quả họp Hội đồng'],
  ])('knows at %s where the bloc stands', (at, said) => {
    expect(textOf(bloc({ at }))).toContain(said);
  });
});

describe('the department’s papers', () => {
  it('are linked from the front page for the secretariat alone', () => {
    const secretary = { ...ACCOUNT, grants: [{ role: 'SECRETARIAT' as const }] };
    const of = (account: typeof ACCOUNT) =>
      documentOf(homePage({ account, periods: [{ period: PERIOD, blocs: [] }], at: AT }));
    expect(of(secretary)).toContain('href="/ky/2026/ho-so-trinh"');
    expect(of(ACCOUNT)).not.toContain('ho-so-trinh');
  });

  it('R-DOS-1: say of every bloc whether it is in, and what the proposals rest on', () => {
    const text = textOf(periodPapers());
    expect(text).toContain('Đã có 1');
    expect(text).toContain('Cụm hai Còn thiếu Chưa có bảng xếp thứ cuối cùng 0');
    expect(text).toContain('đơn vị xếp thứ nhất của từng khối, cụm');
    const minutes = { number: '05/BB-HĐTĐKT', date: '2026-12-20' };
    expect(textOf(periodPapers({ minutes }))).toContain(
      'theo kết quả họp Hội đồng đã ghi, Biên bản số 05/BB-HĐTĐKT ngày 20/12/2026',
    );
    expect(textOf(periodPapers({}, 'MID_YEAR'))).toContain('không đề nghị khen thưởng');
    const blocs = [{ id: 'x', name: 'Cụm', state: 'PROPOSED' as const, proposed: 0 }];
    expect(textOf(periodPapers({ blocs }))).toContain('Chưa có tập thể nào được đề nghị');
    expect(textOf(periodPapers({ items: [] }))).toContain('Chưa lập được văn bản nào');
  });
});

describe('the page of a unit', () => {
  it('posts the file straight to the bucket, after the fields, and to nowhere else', () => {
    const page = unit();
    const text = documentOf(page);
    expect(page.formOrigins).toEqual(['https://bucket.s3.example']);
    expect(text).toContain(
      '<form method="post" action="https://bucket.s3.example/" enctype="multipart/form-data">',
    );
    expect(text.indexOf('name="key"')).toBeGreaterThan(0);
    expect(text.indexOf('name="file"')).toBeGreaterThan(text.indexOf('name="policy"'));
  });

  it('offers the draft to go on with, and the form without it', () => {
    const page = unit({ draft: UNIT_DRAFT });
    expect(textOf(page)).toContain('Đang có bản nháp giữ lúc 16:15:00 ngày 22/11/2026, gồm 4 dòng');
    expect(documentOf(page)).toContain('phieu?tu=ban-da-nop');
    expect(documentOf(page)).toContain('?ban-nhap=1">Gửi tệp để giữ làm bản nháp</a>');
    expect(textOf(unit())).not.toContain('Đang có bản nháp');
  });

  it('says of an upload that is to be a draft that it hands in nothing', () => {
    const text = textOf(unit({ asDraft: true }));
    expect(text).toContain('bản nháp chưa phải là bản nộp');
    expect(text).toContain('Giữ làm bản nháp');
    expect(text).not.toContain('Gửi bản tự chấm điểm');
  });

  it('says why nothing can be handed in', () => {
    const text = textOf(unit({ upload: CLOSED }));
    expect(text).toContain('Đã hết hạn');
    expect(documentOf(unit({ upload: CLOSED }))).not.toContain('type="file"');
  });

  it('shows what was written, what the rule gives and why', () => {
    const text = textOf(unit());
    expect(text).toContain('2 trường hợp');
    expect(text).toContain('Báo cáo chậm: 2');
    expect(text).toContain('Không đạt');
    expect(text).toContain('Tự chấm 3,5 điểm');
    expect(text).not.toContain('Chưa thực hiện');
    expect(text).toContain('Không phát sinh');
    expect(text).toContain('Không giao');
    expect(text).toContain('làm tròn 6,6667 đến 2 chữ số thập phân');
  });

  it('shows a reviewer’s points beside the rule’s only where a line was reviewed', () => {
    expect(textOf(unit())).not.toContain('Sau thẩm định');
    expect(textOf(unit({ sheet: sheetWith([CHANGED]) }))).toContain('thẩm định chấm 1,25 điểm');
  });
});

describe('the page of an upload', () => {
  it('asks again by itself while the file is being read, and less often after long', () => {
    expect(upload({}).refreshSeconds).toBe(2);
    expect(upload({ askedAt: '2026-11-22T09:09:00.000Z' }).refreshSeconds).toBe(10);
    expect(upload({ sent: false }).refreshSeconds).toBeUndefined();
  });

  it('tells every fault with its cell and how to mend it', () => {
    const page = upload({ state: 'REFUSED', faults: FAULTS, upload: UPLOAD });
    const text = textOf(page);
    expect(page.title).toBe('Tệp có 3 lỗi, chưa được tiếp nhận');
    expect(text).toContain('I7 (trang Bản tự chấm)');
    expect(text).toContain('I9 (trang Bản tự chấm) Chưa ghi kết quả. Ghi 0.');
    expect(text).toContain('Cả tệp Không phải mẫu. Tải lại mẫu.');
    expect(documentOf(page)).toContain('type="file"');
  });

  it('leads to the copy in which the faults are marked, where there is one', () => {
    const refused = { state: 'REFUSED', faults: FAULTS, upload: UPLOAD } as const;
    const page = upload({ ...refused, returned: RETURNED });
    expect(documentOf(page)).toContain(`href="${RETURNED}">Tải tệp đã đánh dấu lỗi</a>`);
    expect(textOf(page)).toContain('sửa các ô tô đỏ');
    expect(textOf(upload(refused))).not.toContain('Tải tệp đã đánh dấu lỗi');
  });

  it('says of a draft how much is kept, that it is not handed in, and what is wrong with the rest', () => {
    const whole = textOf(upload(KEPT));
    expect(whole).toContain('Đã giữ 4 dòng làm bản nháp. Bản nháp chưa phải là bản nộp');
    expect(whole).not.toContain('lỗi');
    const faulty = upload({ ...KEPT, faults: FAULTS, returned: RETURNED });
    expect(textOf(faulty)).toContain('các ô khác nằm trong bản nháp như đã ghi');
    expect(documentOf(faulty)).toContain('<button class="main">Giữ làm bản nháp</button>');
  });

  it('gives a receipt with time, version and hash', () => {
    const { receipt } = sheetWith();
    const text = textOf(upload({ state: 'ACCEPTED', receipt }));
    expect(text).toContain('09:00:00 ngày 21/11/2026');
    expect(text).toContain('Phiên bản 2');
    expect(text).toContain(receipt.hash);
  });
});

describe('the page of verification', () => {
  it('shows what was said before, with the comma people write', () => {
    const text = documentOf(verification());
    expect(text).toContain('name="diem.d" value="1,25"');
    expect(text).toContain('name="chon.p" value="CONFIRMED" checked');
    expect(text).not.toContain('name="chon.y"');
  });

  it('shows a fault at its line, with what was typed', () => {
    const text = documentOf(
      verification({
        choices: new Map([
          ['b', { ...NO_CHOICE, outcome: 'CHANGED', granted: '99', reason: EVIL }],
        ]),
        faults: [{ indicatorId: 'b', text: 'Chấm nhiều nhất 5.' }],
      }),
    );
    expect(text).toContain('name="diem.b" value="99"');
    expect(text).toContain('<p class="error" id="loi-b">Chấm nhiều nhất 5. </p>');
    expect(text).toContain('còn 1 dòng cần sửa');
  });

  it('asks for another result by the fields of each kind, and of direct points for other points only', () => {
    const text = documentOf(verification({ writable: ['p', 'b', 'c', 'y', 'd'] }));
    expect(text).toContain('name="ket-qua.b" value="97,5"');
    expect(text).toContain('name="so.c/late" value="2"');
    expect(text).toMatch(/<select[^>]*name="ket-qua\.y"[^>]*>.*<option selected>Không<\/option>/);
    expect(text).toContain('name="khong-phat-sinh.c"');
    expect(text).not.toContain('name="ket-qua.d"');
    expect(text.match(/value="CORRECTED"/g)).toHaveLength(4);
  });

  it('shows a corrected result, its reason, and points by the rule before and after it', () => {
    const sheet = sheetWith([
      {
        indicatorId: 'b',
        outcome: 'CORRECTED',
        corrected: { state: 'REPORTED', actual: '96.5' },
        reason: `Theo niên giám ${EVIL}`,
      },
    ]);
    const rows = sheetRows(RULE_SET, sheet);
    const said =
      'Thẩm định sửa kết quả từ 97,5 trường hợp thành 96,5 trường hợp, lý do: Theo niên giám';
    const text = textOf(verification({ sheet, rows }));
    expect(text).toContain('Theo quy định 4 điểm (điểm chuẩn 5)');
    expect(text).toContain('Đã thẩm định 3 điểm');
    expect(text).toContain(said);
    expect(documentOf(verification({ sheet, rows }))).toContain('name="ket-qua.b" value="96,5"');
    expect(textOf(unit({ sheet }))).toContain(said);
  });

  it('does not let a reviewer merely agree where the rule leaves the points to the reviewer', () => {
    const sheet = sheetWith();
    const steps = [
      {
        kind: 'LEFT_TO_REVIEWER' as const,
        metric: 'VALUE' as const,
        value: '97.5',
        actual: '97.5',
        unitOfMeasure: '%',
        points: '0',
      },
    ];
    const lines = sheet.score.lines.map((line) =>
      line.indicatorId === 'b' ? { ...line, ruled: '0', reason: { ...line.reason, steps } } : line,
    );
    const left = { ...sheet, score: { ...sheet.score, lines } };
    const view = { sheet: left, rows: sheetRows(RULE_SET, left), writable: ['b'] };
    const text = documentOf(verification(view));
    expect(text).not.toContain('value="CONFIRMED"');
    expect(text).toContain('phải ghi điểm');
    expect(textOf(verification(view))).toContain('Theo quy định chờ thẩm định chấm');
  });

  it('never shows as zero what is not known before the whole bloc is scored', () => {
    const sheet = sheetWith();
    const awaits = [
      { kind: 'AWAITS_BLOC' as const, actual: '97.5', unitOfMeasure: '%', points: '0' },
    ];
    const lines = sheet.score.lines.map((line) =>
      line.indicatorId === 'b'
        ? {
            ...line,
            ruled: '0',
            unsettled: 'AWAITS_BLOC' as const,
            reason: { ...line.reason, steps: awaits },
          }
        : line,
    );
    const waiting = { ...sheet, score: { ...sheet.score, lines, unsettledLines: 1 } };
    const said = 'Theo quy định chờ chấm cả khối, cụm';
    expect(textOf(verification({ sheet: waiting, rows: sheetRows(RULE_SET, waiting) }))).toContain(
      said,
    );
    expect(textOf(unit({ sheet: waiting }))).toContain('chờ chấm cả khối, cụm');
  });

  it('takes nothing outside its time', () => {
    const text = documentOf(verification({ writable: [], isOpen: false }));
    expect(text).not.toContain('name="chon.');
    expect(text).toContain('Hiện không trong thời gian thẩm định');
  });
});

describe('the page of advice', () => {
  it('says first that it is no result', () => {
    expect(documentOf(insight())).toMatch(
      /<h1>[^<]+<\/h1>\s*<div class="note warn" role="note"><strong>Tham khảo, không phải kết quả/,
    );
  });

  it('says so where there is nothing to advise', () => {
    const texts = { order: [], criteria: [] };
    const text = textOf(insight({ units: [], bloc: { ...ALL_ADVICE, texts } }));
    expect(text).toContain('chưa có phần tham khảo');
    expect(text).toContain('Chưa đủ đơn vị được xếp thứ để so sánh.');
    expect(textOf(insight({ units: [{ ...ADVISED, texts: [] }] }))).toContain(
      'Đứng đầu và đã đạt điểm tối đa ở mọi tiêu chí.',
    );
  });
});

describe('the page of a ranking', () => {
  it('says that it is not final until the council has decided', () => {
    expect(textOf(ranking())).toContain('Kết quả tạm thời – chưa chính thức');
    expect(textOf(ranking({ final: true }))).not.toContain('tạm thời');
    expect(textOf(ranking({ latest: false }))).toContain('đã có bảng mới hơn thay thế');
  });

  it('shows shared places, totals, reasons, and who is not ranked and why', () => {
    const text = textOf(ranking());
    expect(text.match(/1 đồng hạng/g)).toHaveLength(2);
    expect(text).toContain('Bằng điểm với Đơn vị B nên đồng hạng.');
    expect(text).toContain('21,5');
    expect(text).toContain('Đơn vị C : Không xếp thứ vì chưa có bản tự chấm điểm.');
    expect(text).toContain('Xếp thứ theo điểm mới thẩm định một phần');
    expect(text).toContain('d'.repeat(64));
  });

  it('shows who is passed over with the place it would have, and what a tie waits for', () => {
    const [first, second, third] = RANKING.places;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three');
    const finding = {
      kind: 'FINDING',
      state: 'WITHHELD',
      text: 'Đang thanh tra',
      source: 'QĐ 12',
    } as const;
    const held = {
      ...third,
      figure: '25',
      wouldBe: 1,
      reason: { kind: 'WITHHELD' as const, causes: [finding] },
    };
    const text = textOf(ranking({ places: [{ ...first, awaits: 'BALLOT' }, second, held] }));
    expect(text).toContain('Chờ bỏ phiếu để xác định thứ.');
    expect(text).toContain(
      'Đơn vị C : Chưa xét khen thưởng: Đang thanh tra (QĐ 12). Nếu đủ điều kiện sẽ xếp thứ 1.',
    );
  });

  it('shows the share that units are ranked by, where it is not the total', () => {
    expect(textOf(ranking())).not.toContain('Tỷ lệ');
    const places = RANKING.places.map((place) => ({
      ...place,
      figure: place.figure && '71.67',
    }));
    expect(textOf(ranking({ places }))).toContain('71,67%');
  });
});

describe('the pages of decisions', () => {
  const issued = {
    ...DRAFT,
    state: 'ISSUED' as const,
    signatory: { name: 'A', title: 'CHỦ TỊCH' },
    signedOn: '2026-11-30',
    registration: { number: 7, date: '2026-11-30' },
  };

  it('lists each with its state and what became of it', () => {
    expect(textOf(decisions())).toContain('Dự thảo');
    const annulled = { ...LISTED, state: 'ISSUED' as const, standing: 'ANNULLED' as const };
    expect(textOf(decisions([annulled]))).toContain('Đã ban hành Đã bị hủy bỏ');
    expect(documentOf(decisions())).toContain('href="/quyet-dinh/2026-khen-thuong"');
  });

  it('shows no link before the file is there', () => {
    expect(documentOf(decision())).not.toContain('/tai-ve');
    const made = decision({ decision: { ...DRAFT, hash: 'e'.repeat(64) } });
    expect(documentOf(made)).toContain('href="/quyet-dinh/2026-khen-thuong/tai-ve"');
  });

  it('shows number, date and signatory of an issued one, and no form', () => {
    const page = decision({ decision: issued, steps: [] });
    expect(textOf(page)).toMatch(/Số 07\/QĐ-UBND ngày 30\/11\/2026 *, người ký: A/);
    expect(documentOf(page)).not.toContain('action="/quyet-dinh');
  });

  it('shows the steps with who took them and when, and why it was returned', () => {
    const text = textOf(decision());
    expect(text).toContain('Trả lại: Sai');
    expect(text).toContain('09:00:00 ngày 29/11/2026');
    expect(documentOf(decision())).toContain('aria-current="step"');
  });

  it('links what it is about and what is about it', () => {
    const effects = [{ decisionId: 'q2', kind: 'ANNULMENT' as const }];
    const linked = [{ ...LISTED, id: 'q2', subject: 'Về việc hủy bỏ' }];
    const page = decision({ decision: { ...issued, effects }, linked, steps: [] });
    expect(documentOf(page)).toContain('<a href="/quyet-dinh/q2">Về việc hủy bỏ</a>');
    const target = { decisionId: 'q1', version: 5, symbol: 'QĐ-UBND', ...issued.registration };
    const back = decision({ decision: { ...DRAFT, kind: 'ANNULMENT', target } });
    expect(textOf(back)).toContain('Về Quyết định số 07/QĐ-UBND ngày 30/11/2026');
  });

  it('offers the steps that the reader may take, each with the version that was seen', () => {
    const text = documentOf(decision({ steps: ['SEND'] }));
    expect(text).toContain('action="/quyet-dinh/2026-khen-thuong/buoc"');
    expect(text).toContain('name="version" value="1"');
    expect(documentOf(decision({ steps: [] }))).not.toContain('/buoc');
  });

  it('keeps what was typed beside the faults', () => {
    const text = documentOf(
      decision({
        steps: ['NUMBER'],
        typed: {
          name: 'NUMBER',
          form: { ...EMPTY_STEP, number: EVIL },
          faults: [{ field: 'number', text: 'Ghi số văn bản.' }],
        },
      }),
    );
    expect(text).toContain('value="&lt;script&gt;');
    expect(text).toContain('<p class="error" id="NUMBER-number-loi">Ghi số văn bản.</p>');
  });
});
