/** In characters. Apart from shared/password/password.ts, whose list of words the first page does without. */
export const PASSWORD_LENGTH = 10;
export const PASSWORD_MOST = 128;
