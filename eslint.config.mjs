import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Rooms a room may import from (besides itself); everything else is refused. The order is the straight line the data walks. */
const MAY_IMPORT = {
  rules: [],
  locales: ["rules"],
  tables: ["rules"],
  files: ["rules", "tables"],
  sheets: ["rules", "tables", "locales"],
  excel: ["rules", "tables", "sheets"],
  jobs: ["rules", "tables", "files", "sheets", "excel"],
  functions: ["rules", "tables"],
  commands: ["rules", "tables", "files", "sheets", "excel", "jobs", "locales", "functions"],
  taskpane: [
    "rules",
    "tables",
    "files",
    "sheets",
    "excel",
    "jobs",
    "locales",
    "commands",
    "functions",
  ],
  workbench: [],
};

const ROOMS = Object.keys(MAY_IMPORT);

/** The host's globals belong to the excel layer, the entry points and the custom functions. */
const HOST_GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"];

const NO_DRAWERS = {
  group: ["**/utils", "**/utils/**", "**/helpers", "**/helpers/**"],
  message: "Name the thing instead.",
};

/** Folders below a room, at most. */
const DEEPEST = 4;

/** A path leaves the room when it goes up as often as the file lies deep; folders inside a room may be named like rooms. */
function roomRules(room) {
  const forbidden = ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
  return Array.from({ length: DEEPEST + 1 }, (_, depth) => ({
    files: [`src/${room}/${"*/".repeat(depth)}*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            NO_DRAWERS,
            {
              regex: `^(\\.\\./){${depth + 1}}(${forbidden.join("|")})(/|$)`,
              message: `src/${room} may import only from: ${MAY_IMPORT[room].join(", ") || "itself"}.`,
            },
          ],
        },
      ],
    },
  }));
}

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "out/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "ExportAllDeclaration", message: "No barrels." },
      ],
    },
  },
  ...ROOMS.flatMap(roomRules),
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/functions/**", "src/**/entry*.{ts,tsx}", "src/workbench/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...HOST_GLOBALS.map((name) => ({
          name,
          message: "Only src/excel, the entry points and src/functions speak to Office.",
        })),
      ],
    },
  },
  {
    files: ["src/rules/**/*.ts", "src/tables/**/*.ts", "src/sheets/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          ...HOST_GLOBALS,
          "window",
          "document",
          "fetch",
          "setTimeout",
          "performance",
          "localStorage",
        ].map((name) => ({
          name,
          message: "The rules are pure.",
        })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The rules are pure." },
        { object: "Date", property: "now", message: "The rules are pure." },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/functions/**/*.ts"],
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/workbench/jest/*.ts", "test/config/*.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["**/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: [
      "src/workbench/{server,batch,registry}/**/*.{js,ts}",
      "webpack.config.js",
      "test/config/**",
    ],
    rules: { "no-console": "off" },
  }
);
