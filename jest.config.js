/** One project per kind of test; `npm test` runs them all, `npx jest --selectProjects rules` one. */
const transform = {
  "^.+\\.(t|j|mj)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};

/** The pane loads English when it opens; tests ask for either language at once. */
const bothLanguages = { setupFiles: ["<rootDir>/test/config/both-languages.ts"] };

/** @param {string} displayName @param {string[]} folders @param {object} [more] */
function project(displayName, folders, more = {}) {
  return {
    displayName,
    transform,
    transformIgnorePatterns: ["/node_modules/(?!(hucre)/)"],
    testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts?(x)`),
    testEnvironment: "node",
    ...more,
  };
}

module.exports = {
  // Jest leaves one processor free; on a machine of two that is half of it, and the browser tests mostly wait.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/test/config/count-reporter.js"],
  projects: [
    project(
      "rules",
      [
        "rules",
        "tables",
        "files",
        "sheets",
        "locales",
        "cases",
        "workbench/model",
        "workbench/codec",
        "workbench/formula",
        "workbench/page",
      ],
      bothLanguages
    ),
    project("host", ["workbench/protocol", "excel", "jobs", "functions"], {
      testEnvironment: "<rootDir>/src/workbench/jest/office-environment.ts",
    }),
    project("pane", ["taskpane", "commands"], {
      ...bothLanguages,
      testEnvironment: "jsdom",
      setupFilesAfterEnv: ["<rootDir>/test/config/pane-setup.ts"],
    }),
    project("build", ["build", "workbench/batch"], {
      globalSetup: "<rootDir>/test/config/batch-setup.ts",
    }),
    project("e2e", ["e2e"], { globalSetup: "<rootDir>/test/config/browser-setup.ts" }),
  ],
};
