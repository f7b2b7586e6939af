import type { ApiFile, Asked } from '../api-client.ts';
import { problemPage } from '../pages/problem.page.ts';
import { passedOn, type Reply } from '../reply.ts';

/** The file that the API answered, or why there is none. */
export const fileOrProblem = (asked: Asked<ApiFile>): Reply =>
  asked.ok ? passedOn(asked.value) : problemPage(asked.problem);
