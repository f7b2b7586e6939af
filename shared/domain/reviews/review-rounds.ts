/** The reviews of a sheet: what its reviewer must be allowed, and the stage it belongs to. */
export const REVIEW_ROUNDS = {
  FIRST: { action: 'VERIFY_SHEET', stage: 'VERIFICATION' },
  SECOND: { action: 'VERIFY_AGAIN', stage: 'SECOND_REVIEW' },
} as const;

/** The verification (thẩm định), or the second review (phúc tra) after it. */
export type ReviewRound = keyof typeof REVIEW_ROUNDS;

/** The versions of a sheet's latest reviews. */
export type LatestReviews = {
  readonly reviewVersion?: number | undefined;
  readonly secondReviewVersion?: number | undefined;
};

/** The version of the latest review of a round; undefined where there is none. */
export const latestReview = (latest: LatestReviews, round: ReviewRound): number | undefined =>
  round === 'FIRST' ? latest.reviewVersion : latest.secondReviewVersion;
