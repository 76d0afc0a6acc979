import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import powerQuery from "@microsoft/powerquery-parser";
import jsonld from "jsonld";
import jsonStat from "jsonstat-toolkit";

const register = process.env.REGISTER;

const assistant = new Client({ name: "test", version: "1" });
await assistant.connect(new StreamableHTTPClientTransport(new URL(`${register}/mcp`)));
const { tools } = await assistant.listTools();
assert.equal(tools.length, 8);
const found = await assistant.callTool({ name: "search", arguments: { q: "microsoft" } });
assert.match(found.content[0].text, /^Permanent link: http.*at=/);
const wrong = await assistant.callTool({ name: "search", arguments: {} });
assert.equal(wrong.isError, true);
await assistant.close();

const page = await (await fetch(`${register}/docs/use-it-from`, { headers: { Accept: "text/html" } })).text();
const query = /<code id="m">([\s\S]*?)<\/code>/.exec(page)[1].replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const parsed = await powerQuery.TaskUtils.tryLexParse(powerQuery.DefaultSettings, query);
assert.equal(powerQuery.TaskUtils.isError(parsed), false);

const catalogue = await (await fetch(`${register}/catalog.jsonld`)).json();
const triples = await jsonld.toRDF(catalogue);
assert.ok(triples.length > 1000);

const compared = await (await fetch(`${register}/compare.jsonstat?measures=calls-offered,calls-answered`)).json();
const table = await (await fetch(`${register}/compare.json?measures=calls-offered,calls-answered`)).json();
const dataset = jsonStat(compared);
assert.deepEqual(dataset.id, ["measure", "period"]);
const first = table.items[0];
assert.equal(dataset.Data({ measure: "calls-offered", period: first.period }).value, first.values["calls-offered"].value);
console.log("the others are content");
