import { registerEnglish } from "../../src/locales/by-language";
import { englishTexts } from "../../src/locales/en-US/all-texts";

registerEnglish(englishTexts);
