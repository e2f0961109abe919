/**
 * Mutation testing: changes one operator, condition or call of a module at a time, and runs the unit tests that import the module.
 * A change that no test notices shows a missing test, or code that nothing needs.
 */
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { parse } from 'yaml';
import { CommandError } from '../src/commands/commandError.ts';

/** Pure rules that must not change unnoticed. */
export const mutatedModules: Readonly<Record<string, string>> = {
  opening: 'src/opening/*.ts',
  codes: 'src/codes/{,pictures/}*.ts',
  freshness: 'src/domain/freshness.ts',
  policy: 'src/domain/policy.ts',
  search: 'src/search/*.ts',
};

/** Mutants that behave like the original, with the reason, by file; they are not counted. */
const EQUIVALENT = 'bench/equivalentMutants.yaml';
const SAMPLE_SIZE = 100;
const SEED = 20_261_125;

/** Each operator or method, followed by its replacements. */
const REPLACED = new Map(
  '< <= >=,<= < >,> >= <=,>= > <,=== !==,!== ===,+ -,- +,* /,/ *,% *,&& ||,|| &&,+= -=,-= +=,some every,every some,min max,max min,floor ceil,ceil floor'
    .split(',')
    .map((line) => line.split(' '))
    .map(([name = '', ...others]) => [name, others]),
);
const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed']);

interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** `a < b → a <= b` */
  readonly change: string;
}

function listMutants(file: string): Mutant[] {
  const original = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, original, ts.ScriptTarget.Latest, true);
  const getText = (node: ts.Node): string => node.getText(source);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const start = node.getStart(source);
    for (const text of listReplacements(node, getText)) {
      const code = `${original.slice(0, start)}(${text})${original.slice(node.end)}`;
      const change = `${getText(node)} → ${text}`.replaceAll(/\s+/g, ' ');
      mutants.push({ file, line: source.getLineAndCharacterOfPosition(start).line + 1, code, change });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return mutants;
}

function listReplacements(node: ts.Node, getText: (node: ts.Node) => string): readonly string[] {
  if (ts.isBinaryExpression(node)) {
    const operators = REPLACED.get(getText(node.operatorToken)) ?? [];
    return operators.map((operator) => `${getText(node.left)} ${operator} ${getText(node.right)}`);
  }
  if (ts.isPrefixUnaryExpression(node) && /^[!-]/.test(getText(node))) return [getText(node.operand)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression: receiver, name } = node.expression;
    if (LEFT_OUT.has(name.text)) return [getText(receiver)];
    const args = node.arguments.map(getText).join(', ');
    return (REPLACED.get(name.text) ?? []).map((method) => `${getText(receiver)}.${method}(${args})`);
  }
  const { parent } = node;
  const isCondition =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node);
  return isCondition ? ['true', 'false'] : [];
}

/** Prints the mutants of a sample that survive the unit tests; returns the share that was killed. */
export async function benchMutants(name: string): Promise<string[]> {
  const files = globSync(mutatedModules[name] ?? []).filter((file) => !file.endsWith('.client.ts'));
  const tests = globSync('tests/unit/*.test.ts').filter((test) => files.some((file) => imports(test, file)));
  let mutant: Mutant | undefined;
  let limit = 0;
  const serveMutant = (_: string, id: string): string | undefined =>
    mutant && id === resolve(mutant.file) ? killAfter(limit) + mutant.code : undefined;
  const vitest = await createVitest(
    {
      config: false,
      watch: false,
      include: tests,
      setupFiles: 'tests/support/seed.ts',
      // The cache would serve the original.
      fsModuleCache: false,
      isolate: false,
      maxWorkers: 1,
      bail: 1,
      testTimeout: 60_000,
      update: 'none',
      reporters: [{}],
    },
    { plugins: [{ name: 'mutant', enforce: 'pre', transform: serveMutant }] },
  );
  try {
    const specifications = await vitest.globTestSpecifications();
    const started = performance.now();
    if (!(await pass(vitest, specifications)))
      throw new CommandError('The unit tests fail without a mutant.', 1);
    limit = 10_000 + 5 * (performance.now() - started);
    const all = leaveOutEquivalent(files.flatMap(listMutants));
    const size = Math.min(SAMPLE_SIZE, all.length);
    const [sample = []] = fc.sample(fc.shuffledSubarray(all, { minLength: size, maxLength: size }), {
      seed: SEED,
      numRuns: 1,
    });
    let killed = 0;
    for (mutant of sample) {
      const { file, line, change } = mutant;
      vitest.invalidateFile(resolve(file));
      const [importers = [], others = []] = [true, false].map((isImporter) =>
        specifications.filter(({ moduleId }) => imports(moduleId, file) === isImporter),
      );
      if ((await pass(vitest, importers)) && (await pass(vitest, others)))
        console.log(`survived ${file}:${String(line)}  ${change}`);
      else killed += 1;
      vitest.invalidateFile(resolve(file));
    }
    const share = ((100 * killed) / size).toFixed(0);
    return [`mutants ${name}: ${share} % of ${String(size)} killed, out of ${String(all.length)}`];
  } finally {
    await vitest.close();
    // Vitest sets it when a test fails.
    process.exitCode = 0;
  }
}

/** Code that ends the process of a mutant that loops forever, from a second thread. */
function killAfter(milliseconds: number): string {
  const code = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${milliseconds.toFixed(0)})`;
  return `import { Worker as Guard } from 'node:worker_threads';new Guard(${JSON.stringify(code)}, { eval: true }).unref();`;
}

function imports(test: string, file: string): boolean {
  return readFileSync(test, 'utf8').includes(`/${file}'`);
}

async function pass(vitest: Vitest, specifications: readonly TestSpecification[]): Promise<boolean> {
  if (specifications.length === 0) return true;
  // Without this, `bail` and the result include earlier runs.
  vitest.state.idMap.clear();
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([...specifications]);
  return unhandledErrors.length === 0 && testModules.every((module) => module.ok());
}

/** @throws {CommandError} if an entry of the list matches no mutant */
function leaveOutEquivalent(mutants: readonly Mutant[]): Mutant[] {
  const reasons = parse(readFileSync(EQUIVALENT, 'utf8')) as Record<string, Record<string, string>>;
  for (const file of new Set(mutants.map((mutant) => mutant.file)))
    for (const change of Object.keys(reasons[file] ?? {}))
      if (!mutants.some((mutant) => mutant.file === file && mutant.change === change))
        throw new CommandError(`${EQUIVALENT}: ${file} has no mutant "${change}".\n  Remove the entry.`, 1);
  return mutants.filter(({ file, change }) => reasons[file]?.[change] === undefined);
}
