/** Closes a test run with one line that other programs read: `N passed, N failed`. A suite that could not run counts as failed. */
class CountReporter {
  /** @param {unknown} _contexts @param {import("@jest/test-result").AggregatedResult} results */
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    console.log(`${results.numPassedTests} passed, ${failed} failed`);
  }
}

module.exports = CountReporter;
