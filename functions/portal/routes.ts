import type { RoutePattern } from './router.ts';
import type { Action } from './visit.ts';

/** An action whose code is set up when it is first asked for: a cold start pays for one page, not for all. */
const lazily =
  (load: () => Promise<Action>): Action =>
  async (visit) =>
    (await load())(visit);

/** What is there for somebody who is signed in. */
export const ROUTES: Readonly<Record<RoutePattern, Action>> = {
  'GET /': lazily(async () => (await import('./actions/show-home.ts')).showHome),
  'GET /ky/{period}/ho-so-trinh': lazily(
    async () => (await import('./actions/show-period-papers.ts')).showPeriodPapers,
  ),
  'GET /ky/{period}/ho-so-trinh/{paper}': lazily(
    async () => (await import('./actions/show-period-papers.ts')).downloadPeriodPaper,
  ),
  'GET /ky/{period}/khoi/{bloc}': lazily(
    async () => (await import('./actions/show-bloc.ts')).showBloc,
  ),
  'GET /ky/{period}/khoi/{bloc}/xep-thu': lazily(
    async () => (await import('./actions/show-ranking.ts')).showRanking,
  ),
  'GET /ky/{period}/khoi/{bloc}/xep-thu/bang-tong-hop': lazily(
    async () => (await import('./actions/show-ranking.ts')).downloadScoreSummary,
  ),
  'GET /ky/{period}/khoi/{bloc}/van-ban/{paper}': lazily(
    async () => (await import('./actions/show-papers.ts')).downloadBlocPaper,
  ),
  'GET /ky/{period}/khoi/{bloc}/goi-van-ban': lazily(
    async () => (await import('./actions/show-papers.ts')).showArchive,
  ),
  'POST /ky/{period}/khoi/{bloc}/goi-van-ban': lazily(
    async () => (await import('./actions/show-papers.ts')).wantArchive,
  ),
  'GET /ky/{period}/khoi/{bloc}/goi-van-ban/tai-ve': lazily(
    async () => (await import('./actions/show-papers.ts')).downloadArchive,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/van-ban/{paper}': lazily(
    async () => (await import('./actions/show-papers.ts')).downloadUnitPaper,
  ),
  'GET /ky/{period}/khoi/{bloc}/xep-thu/goi-ket-qua': lazily(
    async () => (await import('./actions/show-ranking.ts')).downloadBundle,
  ),
  'GET /ky/{period}/khoi/{bloc}/xep-thu/tham-khao': lazily(
    async () => (await import('./actions/show-insight.ts')).showInsight,
  ),
  'GET /ky/{period}/khoi/{bloc}/ghi-nhan': lazily(
    async () => (await import('./actions/keep-register.ts')).showRegister,
  ),
  'POST /ky/{period}/khoi/{bloc}/ghi-nhan': lazily(
    async () => (await import('./actions/keep-register.ts')).saveRegister,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}': lazily(
    async () => (await import('./actions/show-unit.ts')).showUnit,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/nhap': lazily(
    async () => (await import('./actions/write-sheet.ts')).showSheetForm,
  ),
  'POST /ky/{period}/khoi/{bloc}/don-vi/{unit}/nhap': lazily(
    async () => (await import('./actions/write-sheet.ts')).saveSheetForm,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/ban-nhap': lazily(
    async () => (await import('./actions/read-draft.ts')).showDraft,
  ),
  'POST /ky/{period}/khoi/{bloc}/don-vi/{unit}/ban-nhap': lazily(
    async () => (await import('./actions/read-draft.ts')).answerDraft,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/lich-su': lazily(
    async () => (await import('./actions/show-history.ts')).showHistory,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/phieu': lazily(
    async () => (await import('./actions/show-unit.ts')).downloadTemplate,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/bien-nhan/{version}': lazily(
    async () => (await import('./actions/show-unit.ts')).downloadReceipt,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/tai-len/{ticket}': lazily(
    async () => (await import('./actions/show-upload.ts')).showUpload,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/tai-len/{ticket}/tep-danh-dau': lazily(
    async () => (await import('./actions/show-upload.ts')).downloadReturned,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/minh-chung': lazily(
    async () => (await import('./actions/keep-evidence.ts')).showEvidence,
  ),
  'POST /ky/{period}/khoi/{bloc}/don-vi/{unit}/minh-chung': lazily(
    async () => (await import('./actions/keep-evidence.ts')).declareFile,
  ),
  'POST /ky/{period}/khoi/{bloc}/don-vi/{unit}/minh-chung/{file}': lazily(
    async () => (await import('./actions/keep-evidence.ts')).changeFile,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/tep/{file}': lazily(
    async () => (await import('./actions/keep-evidence.ts')).openFile,
  ),
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/tham-dinh': lazily(
    async () => (await import('./actions/verify-unit.ts')).showVerification,
  ),
  'POST /ky/{period}/khoi/{bloc}/don-vi/{unit}/tham-dinh': lazily(
    async () => (await import('./actions/verify-unit.ts')).saveVerification,
  ),
  'GET /bang-tieu-chi': lazily(
    async () => (await import('./actions/show-rule-sets.ts')).showRuleSets,
  ),
  'GET /bang-tieu-chi-mau': lazily(
    async () => (await import('./actions/show-rule-sets.ts')).downloadStarter,
  ),
  'POST /bang-tieu-chi/xem-truoc': lazily(
    async () => (await import('./actions/keep-rule-set.ts')).previewRuleSet,
  ),
  'POST /bang-tieu-chi/luu': lazily(
    async () => (await import('./actions/keep-rule-set.ts')).keepRuleSet,
  ),
  'GET /bang-tieu-chi/{ruleSet}': lazily(
    async () => (await import('./actions/show-rule-sets.ts')).showRuleSet,
  ),
  'GET /bang-tieu-chi/{ruleSet}/tep': lazily(
    async () => (await import('./actions/show-rule-sets.ts')).downloadRuleSet,
  ),
  'POST /bang-tieu-chi/{ruleSet}/nhan-ban': lazily(
    async () => (await import('./actions/keep-rule-set.ts')).cloneRuleSet,
  ),
  'GET /mau-van-ban': lazily(
    async () => (await import('./actions/keep-templates.ts')).showTemplates,
  ),
  'GET /mau-van-ban/{kind}': lazily(
    async () => (await import('./actions/keep-templates.ts')).showTemplate,
  ),
  'POST /mau-van-ban/{kind}': lazily(
    async () => (await import('./actions/keep-templates.ts')).saveTemplate,
  ),
  'POST /mau-van-ban/{kind}/xem-truoc': lazily(
    async () => (await import('./actions/keep-templates.ts')).previewTemplate,
  ),
  'GET /quyet-dinh': lazily(
    async () => (await import('./actions/show-decisions.ts')).showDecisions,
  ),
  'GET /quyet-dinh/{decision}/tai-ve': lazily(
    async () => (await import('./actions/show-decisions.ts')).downloadDecision,
  ),
  'GET /quyet-dinh/{decision}/tep': lazily(
    async () => (await import('./actions/decision-files.ts')).showDecisionFiles,
  ),
  'POST /quyet-dinh/{decision}/tep': lazily(
    async () => (await import('./actions/decision-files.ts')).announceOriginal,
  ),
  'GET /quyet-dinh/{decision}/tep/{file}': lazily(
    async () => (await import('./actions/decision-files.ts')).openDecisionFile,
  ),
  'GET /quyet-dinh/{decision}': lazily(
    async () => (await import('./actions/show-decision.ts')).showDecision,
  ),
  'POST /quyet-dinh/{decision}/buoc': lazily(
    async () => (await import('./actions/show-decision.ts')).takeStep,
  ),
  'POST /quyet-dinh/{decision}/soan-lai': lazily(
    async () => (await import('./actions/show-decision.ts')).redraft,
  ),
  'GET /quyet-dinh/{decision}/sua': lazily(
    async () => (await import('./actions/write-follow-up.ts')).showRewriteForm,
  ),
  'POST /quyet-dinh/{decision}/sua': lazily(
    async () => (await import('./actions/write-follow-up.ts')).rewriteFollowUp,
  ),
  'GET /quyet-dinh/{decision}/soan/{paper}': lazily(
    async () => (await import('./actions/write-follow-up.ts')).showFollowUpForm,
  ),
  'POST /quyet-dinh/{decision}/soan/{paper}': lazily(
    async () => (await import('./actions/write-follow-up.ts')).writeFollowUp,
  ),
};
