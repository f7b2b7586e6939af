/** ONE decision of the province for a period's awards: its id follows from the period. */
export const decisionIdOf = (period: string): string => `${period}-khen-thuong`;
