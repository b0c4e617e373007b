import { JSDOM } from "jsdom";

/** What the manifest's checks need to know of the rest of the product. */
export interface ManifestWorld {
  /** Width and height in pixels of a file under the site's root, e.g. `assets/icon-16.png`; null where there is no such image. */
  imageSize(path: string): readonly [number, number] | null;
  /** Names of the functions the pane registers for the ribbon, and those it wants in the context menu. */
  readonly ribbonCommands: readonly string[];
  readonly menuCommands: readonly string[];
}

/** What a schema cannot see of a task pane manifest, in sentences; empty where all is well. */
export function manifestProblems(xml: string, world: ManifestWorld): readonly string[] {
  const document = new JSDOM(xml, { contentType: "application/xml" }).window.document;
  return [
    ...resourceProblems(document),
    ...idProblems(document),
    ...languageProblems(document),
    ...addressProblems(document),
    ...imageProblems(document, world),
    ...runtimeProblems(document),
    ...commandProblems(document, world),
    ...requirementProblems(document),
  ];
}

/** Which table of resources each kind of reference is looked up in. */
const TABLE_OF_REFERENCE: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  FunctionFile: "bt:Urls",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};
const LONGEST_TEXT: Readonly<Record<string, number>> = {
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};
const LONGEST_RESOURCE_ID = 32;
const DEFAULT_LOCALE = "zh-CN";
const OTHER_LOCALE = "en-US";

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

function withAttribute(document: Document, name: string): Element[] {
  return all(document, "*").filter((element) => element.hasAttribute(name));
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

function resources(document: Document): Element[] {
  return all(document, "Resources")
    .flatMap((tables) => [...tables.children])
    .flatMap((table) => [...table.children]);
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

function resourceProblems(document: Document): string[] {
  const problems: string[] = [];
  const byId = new Map(resources(document).map((entry) => [attribute(entry, "id"), entry]));
  const references = withAttribute(document, "resid");
  for (const reference of references) {
    const id = attribute(reference, "resid");
    const table = byId.get(id)?.parentElement?.tagName;
    if (table === undefined) problems.push(`resid ${id} has no resource`);
    else if (table !== TABLE_OF_REFERENCE[reference.tagName]) {
      problems.push(`resid ${id} of ${reference.tagName} is in ${table}`);
    }
  }
  const used = new Set(references.map((reference) => attribute(reference, "resid")));
  for (const id of byId.keys()) {
    if (!used.has(id)) problems.push(`resource ${id} is not used`);
    if (id.length > LONGEST_RESOURCE_ID) problems.push(`resource id ${id} is too long`);
  }
  for (const entry of resources(document)) {
    const limit = LONGEST_TEXT[entry.parentElement?.tagName ?? ""] ?? Infinity;
    const texts = [
      attribute(entry, "DefaultValue"),
      ...all(entry, "bt:Override").map((one) => attribute(one, "Value")),
    ];
    if (texts.some((text) => text.length === 0 || text.length > limit)) {
      problems.push(`text ${attribute(entry, "id")} is empty or longer than ${limit}`);
    }
  }
  return problems;
}

function idProblems(document: Document): string[] {
  const controls = ["CustomTab", "Group", "Control", "Item"].flatMap((name) => all(document, name));
  const ids = controls.map((control) => attribute(control, "id"));
  const resourceIds = resources(document).map((entry) => attribute(entry, "id"));
  return [...repeated(ids), ...repeated(resourceIds)].map((id) => `id ${id} is used twice`);
}

/** Every text has its English, and a default has no override of its own language. */
function languageProblems(document: Document): string[] {
  const texts = [
    ...["DisplayName", "Description"].flatMap((name) =>
      all(document, name).filter((element) => element.hasAttribute("DefaultValue"))
    ),
    ...all(document, "bt:String"),
    ...all(document, "bt:Url").filter((url) => attribute(url, "DefaultValue").endsWith(".json")),
  ];
  const problems = texts.flatMap((text) => {
    const name = attribute(text, "id") || text.tagName;
    const overrides = [...text.children].filter((child) => child.localName === "Override");
    const locales = overrides.map((override) => attribute(override, "Locale"));
    return [
      ...(locales.includes(OTHER_LOCALE) ? [] : [`${name} has no text for ${OTHER_LOCALE}`]),
      ...(locales.includes(DEFAULT_LOCALE) ? [`${name} overrides the default language`] : []),
      ...repeated(locales).map((locale) => `${name} has two texts for ${locale}`),
      ...overrides
        .filter((override) => /\p{Script=Han}/u.test(attribute(override, "Value")))
        .map(() => `${name} is Chinese in English`),
    ];
  });
  const declared = all(document, "DefaultLocale")[0]?.textContent;
  return declared === DEFAULT_LOCALE
    ? problems
    : [...problems, `the default language is ${declared ?? "not given"}`];
}

function addresses(document: Document): string[] {
  return ["DefaultValue", "Value"]
    .flatMap((name) => withAttribute(document, name).map((element) => attribute(element, name)))
    .filter((value) => /^[a-z]+:\/\//i.test(value));
}

function addressProblems(document: Document): string[] {
  return addresses(document)
    .filter((address) => new URL(address).origin !== "https://localhost:3000")
    .map((address) => `address ${address} is not of https://localhost:3000`);
}

function imageProblems(document: Document, world: ManifestWorld): string[] {
  const byId = new Map(
    resources(document).map((entry) => [attribute(entry, "id"), attribute(entry, "DefaultValue")])
  );
  const wanted: [string, number][] = [
    ...all(document, "IconUrl").map((icon): [string, number] => [
      attribute(icon, "DefaultValue"),
      32,
    ]),
    ...all(document, "HighResolutionIconUrl").map((icon): [string, number] => [
      attribute(icon, "DefaultValue"),
      64,
    ]),
    ...all(document, "bt:Image")
      .filter((image) => image.hasAttribute("resid"))
      .map((image): [string, number] => [
        byId.get(attribute(image, "resid")) ?? "",
        Number(attribute(image, "size")),
      ]),
  ];
  const wrong = wanted.filter(([address, size]) => {
    const found = URL.canParse(address)
      ? world.imageSize(new URL(address).pathname.slice(1))
      : null;
    return found?.[0] !== size || found[1] !== size;
  });
  const incomplete = all(document, "Icon").filter((icon) => {
    const sizes = all(icon, "bt:Image").map((image) => attribute(image, "size"));
    return !["16", "32", "80"].every((size) => sizes.includes(size));
  });
  return [
    ...wrong.map(([address, size]) => `image ${address} is not ${size} pixels wide and high`),
    ...incomplete.map(
      (icon) => `icon of ${attribute(icon.parentElement ?? icon, "id")} lacks a size`
    ),
  ];
}

/** One page serves as pane, function file and page of the custom functions, in one runtime that lives on. */
function runtimeProblems(document: Document): string[] {
  const runtimes = all(document, "Runtime");
  const pages = [
    ...runtimes,
    ...all(document, "FunctionFile"),
    ...all(document, "Page").flatMap((page) => [...page.children]),
    ...all(document, "Action").flatMap((action) => all(action, "SourceLocation")),
  ].map((element) => attribute(element, "resid"));
  const resources = new Set(pages);
  const base = attribute(
    all(document, "DefaultSettings")[0]?.firstElementChild ?? document.documentElement,
    "DefaultValue"
  );
  const byId = new Map(
    all(document, "bt:Url").map((url) => [attribute(url, "id"), attribute(url, "DefaultValue")])
  );
  return [
    ...(runtimes.length === 1 && attribute(runtimes[0] as Element, "lifetime") === "long"
      ? []
      : ["there is not exactly one runtime of long life"]),
    ...(resources.size === 1
      ? []
      : [`pane, functions and commands use different pages: ${[...resources].join(" ")}`]),
    ...(byId.get(pages[0] ?? "") === base ? [] : ["without VersionOverrides another page opens"]),
  ];
}

/** Where the buttons of one surface and the commands meant for it differ. */
function buttonProblems(
  surface: string,
  place: Element | undefined,
  commands: readonly string[]
): string[] {
  const named =
    place === undefined ? [] : all(place, "FunctionName").map((name) => name.textContent ?? "");
  return [
    ...named
      .filter((name) => !commands.includes(name))
      .map((name) => `${surface} command ${name} does not exist`),
    ...commands
      .filter((id) => !named.includes(id))
      .map((id) => `${surface} command ${id} has no button`),
  ];
}

function commandProblems(document: Document, world: ManifestWorld): string[] {
  const menus = all(document, "OfficeMenu").filter((menu) => menu.children.length !== 1);
  const namespace = all(document, "Namespace")[0];
  const namespaceText = resources(document).find(
    (entry) => namespace !== undefined && attribute(entry, "id") === attribute(namespace, "resid")
  );
  return [
    ...buttonProblems("ribbon", all(document, "CustomTab")[0], world.ribbonCommands),
    ...buttonProblems("menu", all(document, "OfficeMenu")[0], world.menuCommands),
    ...menus.map((menu) => `${attribute(menu, "id")} holds more than one control`),
    ...(namespaceText && attribute(namespaceText, "DefaultValue") === "DG"
      ? []
      : ["the functions' namespace is not DG"]),
  ];
}

/** The base asks for nothing, so that the pane opens everywhere and can say what it lacks; the rest asks for the floor. */
function requirementProblems(document: Document): string[] {
  const sets = (parent: Element) =>
    [...parent.getElementsByTagNameNS("*", "Set")].map(
      (set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`
    );
  const [overrides] = all(document, "VersionOverrides");
  const floor = overrides === undefined ? [] : all(overrides, "Requirements").flatMap(sets);
  const base = all(document, "Requirements").filter(
    (element) => element.parentElement?.tagName === "OfficeApp"
  );
  return [
    ...(floor.join() === "ExcelApi 1.9,SharedRuntime 1.1" ? [] : [`the floor is ${floor.join()}`]),
    ...base.map(() => "the base asks for requirement sets"),
    ...all(document, "Permissions")
      .filter((permissions) => permissions.textContent !== "ReadWriteDocument")
      .map((permissions) => `the permission is ${permissions.textContent ?? ""}`),
  ];
}

/** Paths under the site's root of everything the manifest names, without repetition. */
export function manifestFiles(xml: string): readonly string[] {
  const document = new JSDOM(xml, { contentType: "application/xml" }).window.document;
  return [...new Set(addresses(document).map((address) => new URL(address).pathname.slice(1)))];
}
