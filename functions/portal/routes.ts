import { showBloc } from './actions/show-bloc.ts';
import { downloadDecision, issueDecision, showDecisions } from './actions/show-decisions.ts';
import { showHome } from './actions/show-home.ts';
import { downloadBundle, downloadScoreSummary, showRanking } from './actions/show-ranking.ts';
import { downloadTemplate, showUnit } from './actions/show-unit.ts';
import { showUpload } from './actions/show-upload.ts';
import { saveVerification, showVerification } from './actions/verify-unit.ts';
import type { RoutePattern } from './router.ts';
import type { Action } from './visit.ts';

/** What is there for somebody who is signed in. */
export const ROUTES: Readonly<Record<RoutePattern, Action>> = {
  'GET /': showHome,
  'GET /ky/{period}/khoi/{bloc}': showBloc,
  'GET /ky/{period}/khoi/{bloc}/xep-thu': showRanking,
  'GET /ky/{period}/khoi/{bloc}/xep-thu/bang-tong-hop': downloadScoreSummary,
  'GET /ky/{period}/khoi/{bloc}/xep-thu/goi-ket-qua': downloadBundle,
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}': showUnit,
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/phieu': downloadTemplate,
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/tai-len/{ticket}': showUpload,
  'GET /ky/{period}/khoi/{bloc}/don-vi/{unit}/tham-dinh': showVerification,
  'POST /ky/{period}/khoi/{bloc}/don-vi/{unit}/tham-dinh': saveVerification,
  'GET /quyet-dinh': showDecisions,
  'GET /quyet-dinh/{decision}/tai-ve': downloadDecision,
  'POST /quyet-dinh/{decision}/ban-hanh': issueDecision,
};
