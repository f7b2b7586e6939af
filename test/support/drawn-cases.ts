import fc from 'fast-check';

/**
 * What properties are tried on is drawn alike at every run: a change is judged by what it does, not by luck.
 * `SEED=7 npm test` draws other cases; a failure names the case, which then becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2022) });
