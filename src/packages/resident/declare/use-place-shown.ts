import { countryName } from '../../../text/country';
import { declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayText } from '../../../text/time';

type PlaceOfCard = { readonly name: string; readonly from: string; readonly to: string; readonly country?: string };

/** “北京市朝阳区，9 月 3 日 至 9 月 4 日”; a country by its name in the reader's language. */
export function usePlaceShown(): (place: PlaceOfCard) => string {
  const { card: say } = useText(declareText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  return ({ name, from, to, country }) => {
    const where = country === undefined ? name : countryName(country, language);
    return from === to
      ? say.onDay(where, dayText(from, everywhere))
      : say.onDays(where, dayText(from, everywhere), dayText(to, everywhere));
  };
}
