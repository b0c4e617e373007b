import type { Workbook } from "../../model/workbook";
import { HostType, type HostObject } from "../host-object";
import { readJson, type Json } from "../json";

/** `workbook.settings`: the same store as `Office.context.document.settings`. */
export const settingsType = new HostType<Workbook>("SettingCollection", () => [
  {
    items: (workbook) =>
      [...workbook.settings.keys()].map((key) => settingType.of({ workbook, key })),
    item: (workbook, key) => findSetting(workbook, key),
    methods: {
      GetCount: ({ settings }) => settings.size,
      GetItemOrNullObject: (workbook, args) => findSetting(workbook, args.json(0)),
      Add: (workbook, args) => {
        const key = args.text(0);
        workbook.settings.set(key, JSON.stringify(args.json(1)));
        return settingType.of({ workbook, key });
      },
    },
  },
]);

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingType = new HostType<Setting>("Setting", () => [
  {
    identity: ({ key }) => ({ _Id: key }),
    isAlive: ({ workbook, key }) => workbook.settings.has(key),
    scalars: {
      _Id: { read: ({ key }) => key },
      Key: { read: ({ key }) => key },
      Value: {
        read: ({ workbook, key }) => readJson(workbook.settings.get(key) ?? "null") ?? null,
        write: ({ workbook, key }, value) => {
          workbook.settings.set(key, JSON.stringify(value));
        },
      },
    },
    methods: {
      Delete: ({ workbook, key }) => {
        workbook.settings.delete(key);
      },
    },
  },
]);

function findSetting(workbook: Workbook, key: Json): HostObject | null {
  const name = String(key);
  return workbook.settings.has(name) ? settingType.of({ workbook, key: name }) : null;
}
