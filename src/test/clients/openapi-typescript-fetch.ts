import assert from "node:assert/strict";
import { AnswersApi, Configuration, ContractsApi, MetricsApi, ResponseError } from "./generated/typescript-fetch";
import { ContractFromJSON } from "./generated/typescript-fetch";

const basePath = process.env.REGISTER!;
const contracts = new ContractsApi(new Configuration({ basePath }));
const reference = "TYPESCRIPT 1";

const record = await contracts.getContract({ reference: "COV-12765" });
assert.equal(record.title, "Microsoft Enterprise Agreement");

const references: string[] = [];
let cursor: string | undefined;
do {
  const page = await contracts.listContracts({ limit: 1, cursor });
  references.push(...page.items.map(item => item.reference));
  cursor = page.links.next === undefined ? undefined : new URL(page.links.next).searchParams.get("cursor") ?? undefined;
} while (cursor !== undefined);
assert.equal(new Set(references).size, references.length);
assert.ok(references.length >= 4);

const metrics = new MetricsApi(new Configuration({ basePath }));
const measure = await metrics.getMeasure({ reference: "surveys-completed", dimension: ["channel:Telephone"] });
assert.ok(measure.observations);
assert.deepEqual(new Set(measure.observations.map(figure => figure.dimensions?.channel)), new Set(["Telephone"]));

const answers = await new AnswersApi(new Configuration({ basePath })).answer({
  answersWanted: { letter: "Who supplies the Microsoft Enterprise Agreement?" }
});
assert.equal(answers.questions?.[0]?.entries?.[0]?.reference, "COV 12765");

const accessToken = process.env.BEARER!.replace("Bearer ", "");
const editor = new ContractsApi(new Configuration({ basePath, accessToken }));
const contract = ContractFromJSON({ ...JSON.parse(process.env.CONTRACT!), reference });
const reason = "A client writes";
const made = await editor.createContractRaw({ reason, contract });
const ifMatch = made.raw.headers.get("ETag")!;
const changed = { ...contract, title: "Telephones" };
const put = await editor.putContract({ reference: "TYPESCRIPT-1", reason, ifMatch, contract: changed });
assert.equal(put.title, "Telephones");

const refusals: [() => Promise<unknown>, number][] = [
  [() => contracts.getContract({ reference: "NOT-1" }), 404],
  [() => contracts.createContract({ reason, contract }), 401],
  [() => editor.putContract({ reference: "TYPESCRIPT-1", reason, ifMatch, contract }), 412]
];
for (const [refused, status] of refusals) {
  const refusal = await refused().then(() => assert.fail("it was not refused"), (error: ResponseError) => error.response.json());
  assert.equal(refusal.status, status);
  assert.equal(typeof refusal.title, "string");
}
console.log("typescript-fetch is content");
