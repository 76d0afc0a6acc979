import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/register";

const client = createClient<paths>({ baseUrl: process.env.REGISTER! });
const headers = { Authorization: process.env.BEARER! };
const reference = "FETCH 1";

const record = await client.GET("/contracts/{reference}", { params: { path: { reference: "COV-12765" } } });
assert.equal(record.data?.title, "Microsoft Enterprise Agreement");
assert.match(record.data.links.pinned, /at=[0-9]+/);

const references: string[] = [];
let cursor: string | undefined;
do {
  const page = await client.GET("/contracts", { params: { query: { limit: 1, cursor } } });
  assert.ok(page.data);
  references.push(...page.data.items.map(item => item.reference));
  const next = page.data.links.next;
  cursor = next === undefined ? undefined : new URL(next).searchParams.get("cursor") ?? undefined;
} while (cursor !== undefined);
assert.equal(new Set(references).size, references.length);
assert.ok(references.length >= 4);

const measure = await client.GET("/metrics/{reference}", {
  params: { path: { reference: "surveys-completed" }, query: { dimension: ["channel:Telephone"] } }
});
assert.equal(measure.data?.measure, "surveys-completed");
assert.deepEqual(new Set(measure.data?.observations?.map(figure => figure.dimensions?.channel)), new Set(["Telephone"]));

const answer = await client.POST("/answers", { body: { letter: "Who supplies the Microsoft Enterprise Agreement?" } });
assert.equal(answer.data?.questions?.[0]?.entries?.[0]?.reference, "COV 12765");

const missing = await client.GET("/contracts/{reference}", { params: { path: { reference: "NOT-1" } } });
assert.equal(missing.error?.status, 404);
assert.equal(typeof missing.error.detail, "string");

const contract: components["schemas"]["Contract"] = { ...JSON.parse(process.env.CONTRACT!), reference };
const reason = "A client writes";
const made = await client.POST("/contracts", { headers, params: { query: { reason } }, body: contract });
assert.equal(made.response.status, 201, made.error?.detail);
const tag = made.response.headers.get("ETag")!;
const put = await client.PUT("/contracts/{reference}", {
  headers,
  params: { path: { reference: "FETCH-1" }, query: { reason }, header: { "If-Match": tag } },
  body: { ...contract, title: "Telephones" }
});
assert.equal(put.data?.title, "Telephones", put.error?.detail);
const late = await client.PUT("/contracts/{reference}", {
  headers,
  params: { path: { reference: "FETCH-1" }, query: { reason }, header: { "If-Match": tag } },
  body: contract
});
assert.equal(late.error?.status, 412);
console.log("openapi-fetch is content");
