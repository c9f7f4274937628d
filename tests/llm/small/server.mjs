// A small model behind the chat completions of OpenAI, for one test: node server.mjs MODEL.gguf
// Prints its port, and ends when its standard input does, so that it outlives nobody who started it.
import { createServer } from "node:http";
import { getLlama, LlamaChatSession } from "node-llama-cpp";

process.stdin.on("end", () => process.exit()).resume();

// One thread: threads of llama.cpp wait for each other without sleeping. Two of them on two busy
// cores wrote 3 tokens a second where one wrote 44.
const llama = await getLlama({ build: "never", gpu: false, logLevel: "error", maxThreads: 1 });
const model = await llama.loadModel({ modelPath: process.argv[2] });
const context = await model.createContext({ contextSize: 8192, threads: 1 });
const sequence = context.getSequence();

// A model of this size would write without end: it is held to short lists of short texts, all of
// which the schema allows.
function bounded(schema) {
  if (schema.type === "array") return { ...schema, items: bounded(schema.items), maxItems: 3 };
  if (schema.type === "object") {
    const entries = Object.entries(schema.properties).map(([name, of]) => [name, bounded(of)]);
    return { ...schema, properties: Object.fromEntries(entries) };
  }
  return schema.enum ? { enum: schema.enum } : { ...schema, maxLength: 120 };
}

async function complete({ messages, max_tokens, temperature, response_format }) {
  const [system, user] = messages.map((message) => message.content);
  await sequence.clearHistory();
  const session = new LlamaChatSession({ contextSequence: sequence, systemPrompt: system });
  const before = sequence.tokenMeter.getState();
  const schema = bounded(response_format.json_schema.schema);
  const answer = await session.promptWithMeta(user, {
    grammar: await llama.createGrammarForJsonSchema(schema),
    maxTokens: max_tokens,
    temperature,
  });
  const used = sequence.tokenMeter.diff(before);
  session.dispose({ disposeSequence: false });
  const finish_reason = answer.stopReason === "maxTokens" ? "length" : "stop";
  return {
    object: "chat.completion",
    choices: [{ index: 0, message: { role: "assistant", content: answer.responseText }, finish_reason }],
    usage: { prompt_tokens: used.usedInputTokens, completion_tokens: used.usedOutputTokens },
  };
}

let turn = Promise.resolve(); // one sequence: one question at a time
const server = createServer(async (request, response) => {
  let body = "";
  for await (const piece of request) body += piece;
  turn = turn.then(async () => {
    try {
      const found = await complete(JSON.parse(body));
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(found));
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ error: { message: String(error) } }));
    }
  });
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
