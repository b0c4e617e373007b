/** Province or one of the four cities without one, as addresses begin with it, with or without its suffix. 「吉林市」 is no province. */
const PROVINCE = new RegExp(
  "^(?:中华人民共和国|中国)?(?:" +
    [
      "[^省市区县旗\\d]{2,4}省",
      "(?:内蒙古|广西|西藏|宁夏|新疆)(?:(?:壮族|回族|维吾尔)?自治区)?",
      "(?:香港|澳门)(?:特别行政区)?",
      "(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)(?!市)",
      "(?:北京|天津|上海|重庆)(?!市)",
    ].join("|") +
    ")?"
);
const CITY = /^[^省市区县旗盟路街号\d]{1,10}?(?:市(?!场|民|政府)|自治州|地区|盟)/;
/** Names with the word of a level inside them come first. */
const DISTRICT =
  /^(?:市[北南中][区县]|红旗区|沙市区|津市市|.?[^省市区县旗路街号\d]{1,11}?(?:新区|自治县|自治旗|区|县|旗|市(?!场|民|政)))/;
const LEVEL = /(?:自治县|自治旗|新区|林区|特区|区|县|旗|市)$/;

/**
 * The district of an address: its 区, 县, 旗 or county-level 市, the 市 itself where it names none below; empty where it names neither. Province
 * and city before it may be left out: 「江城省南湖市东岗区人民路18号」 and 「东岗区人民路」 are both in 「东岗区」.
 */
export function districtOf(address: string): string {
  const local = address.normalize("NFKC").replace(/\s/g, "").replace(PROVINCE, "");
  const city = CITY.exec(local)?.[0] ?? "";
  return DISTRICT.exec(local.slice(city.length))?.[0] ?? (city.endsWith("市") ? city : "");
}

/** A person's 片区 as a district: 「南湖市东岗区」 and 「东岗区片区」 → 「东岗区」; what names no level stays as written: 「东岗」. */
export function areaDistrict(area: string): string {
  const text = area
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/(?:片区|辖区|片)$/, "");
  return districtOf(text) || text;
}

/** A district without the word of its level, 「东岗区」 → 「东岗」; a name of one character keeps it: 「城区」. */
export function bareDistrict(district: string): string {
  const bare = district.replace(LEVEL, "");
  return bare.length < 2 ? district : bare;
}
