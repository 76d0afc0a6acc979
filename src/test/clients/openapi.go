package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"

	register "example.org/council/register"
)

const reason = "A client writes"

func client() *register.APIClient {
	configuration := register.NewConfiguration()
	configuration.Servers = register.ServerConfigurations{{URL: os.Getenv("REGISTER")}}
	return register.NewAPIClient(configuration)
}

func hold(holds bool, what ...any) {
	if !holds {
		panic(fmt.Sprintln(what...))
	}
}

func refused(status int, answer *http.Response, err error) {
	var refusal *register.GenericOpenAPIError
	hold(errors.As(err, &refusal), "refused with a problem", err)
	problem, isProblem := refusal.Model().(register.Problem)
	hold(answer.StatusCode == status && isProblem && problem.Title != "", answer.Status, string(refusal.Body()))
}

func read(ctx context.Context, contracts *register.ContractsAPIService) {
	record, _, err := contracts.GetContract(ctx, "COV-12765").Execute()
	hold(err == nil && record.Title == "Microsoft Enterprise Agreement", record, err)

	references := map[string]bool{}
	for cursor, isLast := "", false; !isLast; {
		request := contracts.ListContracts(ctx).Limit(1)
		if cursor != "" {
			request = request.Cursor(cursor)
		}
		page, _, err := request.Execute()
		hold(err == nil, err)
		for _, item := range page.Items {
			hold(!references[item.Reference], "twice", item.Reference)
			references[item.Reference] = true
		}
		next, err := url.Parse(page.Links.GetNext())
		hold(err == nil, err)
		cursor = next.Query().Get("cursor")
		isLast = cursor == ""
	}
	hold(len(references) >= 4, references)
	_, answer, err := contracts.GetContract(ctx, "NOT-1").Execute()
	refused(http.StatusNotFound, answer, err)
}

func write(ctx context.Context, contracts *register.ContractsAPIService) {
	var contract register.Contract
	hold(json.Unmarshal([]byte(os.Getenv("CONTRACT")), &contract) == nil, "a contract")
	contract.Reference = "GO 1"
	_, answer, err := contracts.CreateContract(ctx).Reason(reason).Contract(contract).Execute()
	refused(http.StatusUnauthorized, answer, err)

	token := strings.TrimPrefix(os.Getenv("BEARER"), "Bearer ")
	editor := context.WithValue(ctx, register.ContextAccessToken, token)
	_, answer, err = contracts.CreateContract(editor).Reason(reason).Contract(contract).Execute()
	hold(err == nil && answer.StatusCode == http.StatusCreated, err)
	tag := answer.Header.Get("ETag")
	contract.Title = "Telephones"
	put, _, err := contracts.PutContract(editor, "GO-1").Reason(reason).Contract(contract).IfMatch(tag).Execute()
	hold(err == nil && put.Title == "Telephones", err)
	contract.Title = "Mobile telephones"
	_, answer, err = contracts.PutContract(editor, "GO-1").Reason(reason).Contract(contract).IfMatch(tag).Execute()
	refused(http.StatusPreconditionFailed, answer, err)
}

func main() {
	ctx := context.Background()
	client := client()
	read(ctx, client.ContractsAPI)

	measure, _, err := client.MetricsAPI.GetMeasure(ctx, "surveys-completed").Dimension([]string{"channel:Telephone"}).Execute()
	hold(err == nil && len(measure.Observations) > 0, err)
	for _, figure := range measure.Observations {
		hold(figure.GetDimensions()["channel"] == "Telephone", figure)
	}

	letter := register.NewAnswersWanted()
	letter.SetLetter("Who supplies the Microsoft Enterprise Agreement?")
	answers, _, err := client.AnswersAPI.Answer(ctx).AnswersWanted(*letter).Execute()
	hold(err == nil && answers.Questions[0].Entries[0].Reference == "COV 12765", err)

	write(ctx, client.ContractsAPI)
	fmt.Println("go is content")
}
