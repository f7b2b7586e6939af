/** The version of these rules. Results of the same inputs never differ between versions with the same first number. */
export const ENGINE_VERSION = '1.0.0';
