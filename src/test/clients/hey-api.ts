import assert from "node:assert/strict";
import { client } from "./generated/hey/client.gen";
import { answer, createContract, getContract, getMeasure, listContracts, putContract } from "./generated/hey/sdk.gen";
import type { Contract } from "./generated/hey/types.gen";

client.setConfig({ baseUrl: process.env.REGISTER!, auth: undefined });
const headers = { Authorization: process.env.BEARER! };
const reference = "HEY 1";

const record = await getContract({ path: { reference: "COV-12765" } });
assert.equal(record.data?.title, "Microsoft Enterprise Agreement");

const references: string[] = [];
let cursor: string | undefined;
do {
  const page = await listContracts({ query: { limit: 1, cursor } });
  assert.ok(page.data);
  references.push(...page.data.items.map(item => item.reference));
  const next = page.data.links.next;
  cursor = next === undefined ? undefined : new URL(next).searchParams.get("cursor") ?? undefined;
} while (cursor !== undefined);
assert.ok(references.length >= 4);

const measure = await getMeasure({ path: { reference: "surveys-completed" }, query: { dimension: ["channel:Telephone"] } });
assert.deepEqual(new Set(measure.data?.observations?.map(figure => figure.dimensions?.channel)), new Set(["Telephone"]));

const found = await answer({ body: { letter: "Who supplies the Microsoft Enterprise Agreement?" } });
assert.equal(found.data?.questions?.[0]?.entries?.[0]?.reference, "COV 12765");

const missing = await getContract({ path: { reference: "NOT-1" } });
assert.equal(missing.response?.status, 404);
assert.ok(missing.error);

const contract: Contract = { ...JSON.parse(process.env.CONTRACT!), reference };
const made = await createContract({ headers, query: { reason: "A client writes" }, body: contract });
assert.equal(made.response?.status, 201);
const tag = made.response.headers.get("ETag")!;
const put = await putContract({
  path: { reference: "HEY-1" },
  query: { reason: "A client writes" },
  headers: { ...headers, "If-Match": tag },
  body: { ...contract, title: "Telephones" }
});
assert.equal(put.data?.title, "Telephones");
console.log("hey-api is content");
