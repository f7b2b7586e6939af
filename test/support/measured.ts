import { type Measurement, measurementOf } from '../../shared/domain/scoring/measurement.ts';

/** A plain result, as a line reports it. */
export const measured = (actual: string, unitOfMeasure = 'vụ'): Measurement =>
  measurementOf({ unitOfMeasure }, actual);
