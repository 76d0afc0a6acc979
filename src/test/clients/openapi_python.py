import json
import os
import urllib.parse

from contracts_register import AnswersApi, ApiClient, Configuration, ContractsApi, MetricsApi
from contracts_register.exceptions import ApiException
from contracts_register.models import AnswersWanted, Contract

REGISTER = os.environ["REGISTER"]
REASON = "A client writes"

anybody = ApiClient(Configuration(host=REGISTER))
contracts = ContractsApi(anybody)

record = contracts.get_contract("COV-12765")
assert record.title == "Microsoft Enterprise Agreement", record.title

references = []
cursor = None
while True:
    page = contracts.list_contracts(limit=1, cursor=cursor)
    references += [item.reference for item in page.items]
    if page.links.next is None:
        break
    cursor = urllib.parse.parse_qs(urllib.parse.urlparse(page.links.next).query)["cursor"][0]
assert len(set(references)) == len(references) >= 4, references

measure = MetricsApi(anybody).get_measure("surveys-completed", dimension=["channel:Telephone"])
assert {figure.dimensions["channel"] for figure in measure.observations} == {"Telephone"}, measure

answers = AnswersApi(anybody).answer(AnswersWanted(letter="Who supplies the Microsoft Enterprise Agreement?"))
assert answers.questions[0].entries[0].reference == "COV 12765", answers

token = os.environ["BEARER"].removeprefix("Bearer ")
editor = ContractsApi(ApiClient(Configuration(host=REGISTER, access_token=token)))
contract = Contract.from_dict(json.loads(os.environ["CONTRACT"]) | {"reference": "PYTHON 1"})
made = editor.create_contract_with_http_info(REASON, contract)
assert made.status_code == 201, made
tag = made.headers["ETag"]
changed = contract.model_copy(update={"title": "Telephones"})
assert editor.put_contract("PYTHON-1", REASON, changed, if_match=tag).title == "Telephones"

for refused, status in [
    (lambda: contracts.get_contract("NOT-1"), 404),
    (lambda: contracts.create_contract(REASON, contract), 401),
    (lambda: editor.put_contract("PYTHON-1", REASON, contract, if_match=tag), 412),
]:
    try:
        refused()
    except ApiException as refusal:
        assert refusal.status == status, refusal
        assert json.loads(refusal.body)["title"], refusal
    else:
        raise AssertionError(f"nothing was refused with {status}")
print("python is content")
