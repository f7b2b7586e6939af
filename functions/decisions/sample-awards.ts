import { AwardTitle, titleTexts } from '../../shared/domain/decisions/award-title.ts';
import type { AnnexGroup } from '../../shared/domain/decisions/decision.ts';
import type { DecisionSettings } from '../../shared/domain/member.ts';
import type { AwardSample } from '../../shared/domain/templates/samples.ts';

type Given = Readonly<Record<AwardTitle, number>>;

const GIVEN: Readonly<Record<AwardSample, readonly Given[]>> = {
  ONE_FLAG: [{ PROVINCIAL_FLAG: 1, CERTIFICATE_OF_MERIT: 0 }],
  ONE_CERTIFICATE: [{ PROVINCIAL_FLAG: 0, CERTIFICATE_OF_MERIT: 1 }],
  ONE_BLOC: [{ PROVINCIAL_FLAG: 1, CERTIFICATE_OF_MERIT: 2 }],
  SEVERAL_BLOCS: [
    { PROVINCIAL_FLAG: 1, CERTIFICATE_OF_MERIT: 2 },
    { PROVINCIAL_FLAG: 1, CERTIFICATE_OF_MERIT: 3 },
  ],
};

/** Invented collectives with invented awards, under the province's own names for them. */
export function sampleAwards(
  settings: DecisionSettings,
  sample: AwardSample,
): readonly AnnexGroup[] {
  const titles = titleTexts(settings);
  return GIVEN[sample].map((given, bloc) => {
    let unit = bloc * 10;
    const awards = AwardTitle.options.map((title) => ({
      title,
      titleText: titles[title],
      units: Array.from({ length: given[title] }, () => {
        unit += 1;
        return { unitId: `mau-${unit}`, name: `Nhân dân và cán bộ xã Mẫu ${unit}` };
      }),
    }));
    return {
      blocId: `mau-${bloc + 1}`,
      blocName: `Cụm thi đua các xã, phường số ${bloc + 1}`,
      awards: awards.filter(({ units }) => units.length > 0),
    };
  });
}
