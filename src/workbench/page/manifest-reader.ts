/** Reads an add-in's manifest.xml as Excel does: what to put on the ribbon and into the menu, and where its pages lie. */

export type CommandAction =
  | { readonly kind: "executeFunction"; readonly functionName: string }
  | { readonly kind: "showTaskpane"; readonly url: string };

interface ControlLook {
  readonly id: string;
  readonly label: string;
  /** The supertip's title and sentence. */
  readonly tipTitle: string;
  readonly tip: string;
  /** Addresses of the icons by their size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
}

export interface CommandButton extends ControlLook {
  readonly kind: "button";
  readonly action: CommandAction;
}

export interface CommandMenu extends ControlLook {
  readonly kind: "menu";
  readonly items: readonly CommandButton[];
}

export type CommandControl = CommandButton | CommandMenu;

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly CommandControl[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface AddinManifest {
  readonly displayName: string;
  readonly taskpaneUrl: string;
  /** null for an add-in without custom functions. */
  readonly functionsMetadataUrl: string | null;
  /** `DG`: what formulas write before the names of these functions. */
  readonly functionsNamespace: string | null;
  readonly tabs: readonly RibbonTab[];
  readonly contextMenu: readonly CommandControl[];
}

/** A manifest that Excel would refuse too. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** Where manifests of local add-ins point to; the page may be served from elsewhere. */
const MANIFEST_ORIGIN = "https://localhost:3000";

/**
 * Reads the manifest's text.
 * @param locale language whose overrides apply, e.g. `en-US`; where there is none, the default text stands
 * @param origin where the add-in is really served from
 * @throws ManifestError where the text is no manifest or a resource it names is missing
 */
export function readManifest(xml: string, locale: string, origin: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const root = document.documentElement;
  if (root.localName !== "OfficeApp") throw new ManifestError("not a manifest");
  return new ManifestReader(root, locale, origin).read();
}

class ManifestReader {
  private readonly resources: ReadonlyMap<string, string>;

  constructor(
    private readonly root: Element,
    private readonly locale: string,
    private readonly origin: string
  ) {
    const entries = below(root, "Resources").flatMap((resources) => [
      ...resources.getElementsByTagName("*"),
    ]);
    this.resources = new Map(
      entries
        .filter((entry) => entry.hasAttribute("id"))
        .map((entry) => [attribute(entry, "id"), this.localized(entry)])
    );
  }

  read(): AddinManifest {
    const [pane] = below(this.root, "DefaultSettings").flatMap((settings) =>
      below(settings, "SourceLocation")
    );
    const [name] = children(this.root, "DisplayName");
    if (!pane || !name) throw new ManifestError("DisplayName or SourceLocation is missing");
    const points = below(this.root, "ExtensionPoint");
    const ofType = (type: string): Element[] => points.filter((point) => typeOf(point) === type);
    const [metadata] = ofType("CustomFunctions").flatMap((point) => below(point, "Metadata"));
    const [namespace] = ofType("CustomFunctions").flatMap((point) => below(point, "Namespace"));
    return {
      displayName: this.localized(name),
      taskpaneUrl: this.localized(pane),
      functionsMetadataUrl: metadata ? this.resource(only(metadata, "SourceLocation")) : null,
      functionsNamespace: namespace ? this.resource(namespace) : null,
      tabs: ofType("PrimaryCommandSurface").flatMap((point) =>
        children(point, "CustomTab").map((tab) => this.tab(tab))
      ),
      contextMenu: ofType("ContextMenu").flatMap((point) =>
        children(point, "OfficeMenu")
          .filter((menu) => attribute(menu, "id") === "ContextMenuCell")
          .flatMap((menu) => this.controls(menu))
      ),
    };
  }

  private tab(tab: Element): RibbonTab {
    return {
      id: attribute(tab, "id"),
      label: this.resource(only(tab, "Label")),
      groups: children(tab, "Group").map((group) => ({
        id: attribute(group, "id"),
        label: this.resource(only(group, "Label")),
        controls: this.controls(group),
      })),
    };
  }

  private controls(parent: Element): CommandControl[] {
    return children(parent, "Control").map((control) => {
      if (typeOf(control) !== "Menu") return this.button(control);
      const items = children(control, "Items").flatMap((list) => children(list, "Item"));
      return { kind: "menu", ...this.look(control), items: items.map((item) => this.button(item)) };
    });
  }

  private button(control: Element): CommandButton {
    const action = only(control, "Action");
    return {
      kind: "button",
      ...this.look(control),
      action:
        typeOf(action) === "ShowTaskpane"
          ? { kind: "showTaskpane", url: this.resource(only(action, "SourceLocation")) }
          : {
              kind: "executeFunction",
              functionName: only(action, "FunctionName").textContent.trim(),
            },
    };
  }

  private look(control: Element): ControlLook {
    const [tip] = children(control, "Supertip");
    const images = children(control, "Icon").flatMap((icon) => children(icon, "Image"));
    return {
      id: attribute(control, "id"),
      label: this.resource(only(control, "Label")),
      tipTitle: tip ? this.resource(only(tip, "Title")) : "",
      tip: tip ? this.resource(only(tip, "Description")) : "",
      icons: new Map(
        images.map((image) => [Number(attribute(image, "size")), this.resource(image)])
      ),
    };
  }

  private resource(element: Element): string {
    const id = attribute(element, "resid");
    const text = this.resources.get(id);
    if (text === undefined) throw new ManifestError(`resource ${id} is missing`);
    return text;
  }

  private localized(element: Element): string {
    const override = children(element, "Override").find(
      (candidate) => attribute(candidate, "Locale").toLowerCase() === this.locale.toLowerCase()
    );
    const text = override ? attribute(override, "Value") : attribute(element, "DefaultValue");
    return text.startsWith(`${MANIFEST_ORIGIN}/`)
      ? this.origin + text.slice(MANIFEST_ORIGIN.length)
      : text;
  }
}

function below(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS("*", name)];
}

function children(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}

function only(element: Element, name: string): Element {
  const [child] = children(element, name);
  if (!child) throw new ManifestError(`${element.localName} has no ${name}`);
  return child;
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

/** `xsi:type`, whatever the prefix. */
function typeOf(element: Element): string {
  return element.getAttributeNS(XSI, "type") ?? "";
}
