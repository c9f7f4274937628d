// The panel: every claim in a list, or one claim with its evidence, or one entity.

function drawPanel() {
  const place = document.getElementById("panel");
  place.setAttribute("aria-label", say("panel"));
  const claim = selectedClaim();
  const entity = selectedEntity();
  const segment = selectedSegment();
  const content = claim ? claimView(claim) : entity ? entityView(entity) : segment ? segmentView(segment) : listView();
  place.replaceChildren(...content);
}

function bar(title) {
  const back = state.selected
    ? el("button", { type: "button", class: "back", on: () => select(null, null, "list") }, `← ${say("back")}`) : [el("h2", null, title), saveButtons()];
  return el("div", { class: "bar" }, back,
    el("button", { type: "button", class: `close${state.selected ? "" : " phone"}`, "aria-label": say("close"), on: () => select(null) }, "×"));
}

function listView() {
  const found = shownClaims();
  return [bar(`${say("list")} · ${found.length}`), found.length ? claimRows(found) : el("p", { class: "empty" }, say("nothing"))];
}

const PART = 150; // so many claims of a list are drawn at once

function claimRows(found) {
  return inParts(el("ol", { class: "list" }), found, (claim) => el("li", null, claimRow(claim)));
}

/** A list of which the first part is drawn, with a button for each part more. */
function inParts(list, found, draw) {
  list.append(...found.slice(0, PART).map(draw));
  if (found.length <= PART) return list;
  let drawn = PART;
  const more = el("button", { type: "button", class: "more" }, say("more", { n: found.length - drawn }));
  more.addEventListener("click", () => {
    const next = found.slice(drawn, drawn + PART).map(draw);
    list.append(...next);
    drawn += next.length;
    next[0].querySelector("button").focus();
    if (drawn >= found.length) more.remove();
    else more.replaceChildren(say("more", { n: found.length - drawn }));
  });
  return [list, more];
}

function claimRow(claim) {
  const mark = markOf(claim);
  const origin = claim.voices.length ? here(entities[claim.voices.at(-1)].label) : "";
  return el("button", { type: "button", class: "row", "data-claim": claim.id, on: () => select("claim", claim.id, "list") },
    el("span", { class: "clamp", dir: "auto" }, here(claim.brief)),
    claim.evidence.map((each) => el("span", { class: "quote", dir: "auto" }, each.quote)),
    el("span", { class: "meta" }, lineSample(mark.name), say(mark.name),
      claim.time ? ` · ${dated(claim.time)}` : "", origin ? [" · ", name(short(origin, 60))] : ""));
}

function claimView(claim) {
  const mark = markOf(claim);
  return [bar(), el("article", { class: "one" },
    el("p", { class: `standing tone-${mark.tone}` }, lineSample(mark.name), say(mark.name)),
    el("h2", { dir: "auto" }, here(claim.sentence)),
    el("section", { class: "evidence" }, evidence(claim)),
    el("dl", null, claimParts(claim).map(([key, value]) => [el("dt", null, say(key)), el("dd", { class: key }, value)])),
    whyView(claim, mark),
    Object.entries(others(claim)).map(([key, found]) => found.length
      ? el("section", { class: key }, el("h3", null, say(key)), el("div", { class: "rows" }, claimRows(found))) : ""),
    saveButtons(), el("p", { class: "id" }, name(claim.id)))];
}

/** Other claims on the same two entities: for the claim, against it, and all others. */
function others(claim) {
  const ends = [claim.subject, claim.object].sort().join(" ");
  const found = { alike: [], against: [], between: [] };
  for (const each of claims) {
    if (each === claim || [each.subject, each.object].sort().join(" ") !== ends) continue;
    const same = each.subject === claim.subject && each.predicate === claim.predicate;
    found[!same ? "between" : each.polarity === claim.polarity ? "alike" : "against"].push(each);
  }
  return found;
}

function evidence(claim) {
  if (!claim.evidence.length) return el("p", { class: "soft none" }, say("evidence.none"));
  return claim.evidence.map((each) => {
    const [before, after] = around(each);
    return [el("blockquote", { dir: "auto", lang: documents[each.document]?.language || null }, before, el("mark", null, each.quote), after),
      each.end === undefined ? "" : el("button", { type: "button", class: "to show", on: () => showInDocument(each) }, say("document.show"))];
  });
}

const CONTEXT = 200; // about so many characters of the text stand before and after a quote

/** The text before and after a passage, cut between words. */
function around({ document, start, end }) {
  if (end === undefined) return ["", ""];
  const whole = documents[document].text;
  const before = whole.slice(Math.max(0, start - CONTEXT), start);
  const after = whole.slice(end, end + CONTEXT);
  return [start > CONTEXT ? `…${before.replace(/^[^ ]* ?/u, "")}` : before,
    end + CONTEXT < whole.length ? `${after.replace(/ ?[^ ]*$/u, "")}…` : after];
}

/** What several claims take from the same words. */
function segmentView(segment) {
  return [bar(), el("article", { class: "one" },
    el("blockquote", { dir: "auto", lang: documents[segment.document].language || null }, el("mark", null, segment.text)),
    el("h3", null, `${say("claims.here")} · ${segment.claims.length}`),
    el("div", { class: "rows" }, claimRows(segment.claims)))];
}

/** What is known about a claim, as pairs of a word and what to show. */
function claimParts(claim) {
  const parts = [["voices", chain(claim)], ["when", when(claim)], ["reported", reported(claim)]];
  parts.push(["how", [claim.modality, claim.certainty, claim.polarity, claim.reading].map((value) => say(value)).join(" · ")]);
  const [condition, words] = claim.condition;
  if (condition) parts.push(["condition", toClaim(condition)]);
  else if (words) parts.push(["condition", el("q", { dir: "auto" }, words)]);
  if (claim.confidence !== null) parts.push(["confidence", `${Math.round(claim.confidence * 100)} %`]);
  if (claim.made !== "hand") parts.push(["made", name(claim.made)]);
  if (claim.superseded) parts.push(["superseded.by", toClaim(claim.superseded)]);
  if (claim.note) parts.push(["note", el("span", { dir: "auto" }, claim.note)]);
  return parts;
}

function chain(claim) {
  const steps = [el("span", null, say("article")), ...claim.voices.map((place) => toEntity(entities[place]))];
  return el("span", { class: "chain" }, steps.map((step) => el("span", { class: "step" }, step)));
}

function when(claim) {
  if (!claim.time && !claim.said) return el("span", { class: "soft" }, say("when.none"));
  return [claim.time ? el("time", { title: claim.time }, dated(claim.time)) : "", claim.time && claim.said ? " " : "",
    claim.said ? el("q", { dir: "auto" }, claim.said) : ""];
}

function reported(claim) {
  const document = documents[claim.document];
  if (!document) return el("span", { class: "soft" }, say("reported.none"));
  const title = document.title || document.id;
  const rest = [document.outlet && name(document.outlet), document.published && dated(document.published)].filter(Boolean);
  return [document.url ? link(document.url, title) : name(title), rest.map((each) => [", ", each]),
    document.url && !/^https?:/i.test(document.url) ? [" ", name(document.url)] : ""];
}

function toClaim(id) {
  const found = claimsById.get(id);
  if (!found) return name(id);
  return el("button", { type: "button", class: "to", dir: "auto", on: () => select("claim", id, "list") }, here(found.sentence));
}

function toEntity(entity) {
  return el("button", { type: "button", class: "to", on: () => select("entity", entity.id, "list") }, name(here(entity.label)));
}

/** Every part of the warrant rule, with a mark. */
function whyView(claim, mark) {
  return el("section", { class: "why" }, el("h3", null, say(mark.name === "fact" ? "why.fact" : "why.not")),
    el("ul", { class: "rule" }, data.rule.map((part, place) => {
      const fails = claim.failing.includes(place);
      const words = data.words[state.language][`rule.${part}`] ? say(`rule.${part}`) : part;
      return el("li", { class: fails ? "fails" : "holds" }, el("span", { "aria-label": `${words}: ${say(fails ? "fails" : "holds")}`, role: "note" }, words));
    })));
}

function entityView(entity) {
  const kind = kinds.get(entity.kind);
  const found = shownClaims().filter((claim) => speaksOf(claim, entity));
  const description = entity.descriptions.find(([, language]) => language === state.language) ?? entity.descriptions[0];
  const names = el("ul", { class: "names" }, entity.names.map(([words, language]) => el("li", null, name(words),
    language ? el("span", { class: "tag" }, short(language, 12)) : "")));
  return [bar(), el("article", { class: "one" },
    el("p", { class: `standing tone-${kind.tone}` }, shapeSample(entity.kind), here(kind.labels)),
    el("h2", { dir: "auto" }, here(entity.label)),
    description ? el("p", { class: "text description", dir: "auto" }, description[0]) : "",
    el("dl", null, entity.names.length ? [el("dt", null, say("names")), el("dd", null, names)] : "",
      entity.external.length ? [el("dt", null, say("ids")), el("dd", null, entity.external.map((each) => [elsewhere(each), " "]))] : ""),
    el("h3", null, `${say("claims.of")} · ${found.length}`),
    el("div", { class: "rows" }, found.length ? claimRows(found) : el("p", { class: "empty" }, say("claims.none"))),
    saveButtons(),
    el("p", { class: "id" }, name(entity.id)))];
}

function elsewhere(id) {
  return /^wd:[QP]\d+$/.test(id) ? link(`https://www.wikidata.org/wiki/${id.slice(3)}`, `Wikidata ${id.slice(3)}`) : link(id);
}
