import { errorFacts, log } from '../../shared/edge/logger.ts';
import { answerRequest } from './answer-request.ts';
import { dependencies } from './dependencies.ts';
import { finishReply } from './finish-reply.ts';
import { brokenPage, unavailablePage } from './pages/problem.page.ts';
import { type GatewayEvent, readRequest } from './request.ts';
import { SignInUnreachable } from './sign-in/discovery.ts';

const deps = dependencies();

export const handler = async (event: GatewayEvent) => {
  const request = await readRequest(event);
  try {
    return await finishReply(deps, request, await answerRequest(deps, request));
  } catch (error) {
    log('error', 'page failed', { path: request.path, ...errorFacts(error) });
    const isOutage = error instanceof SignInUnreachable;
    const reply = isOutage ? unavailablePage() : brokenPage(request.requestId);
    return finishReply(deps, request, { reply, session: undefined, province: undefined });
  }
};
