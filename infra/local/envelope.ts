/** The account that the local cloud's events name. */
export const LOCAL_ACCOUNT = '000000000000';

/** How EventBridge writes an instant: whole seconds, rounded down, `2023-12-15T10:00:00Z`. */
export const wholeSeconds = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;
