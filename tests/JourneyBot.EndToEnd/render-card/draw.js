// Runs in the page: draws the card into #card and returns what the renderer would swallow without a word.
export function drawCard({ card, look, version }) {
  const AC = window.AdaptiveCards;
  const problems = [];

  // Collections and nested objects are parsed by the elements themselves and are missing from their property lists.
  const everywhere = ['type', 'fallback', 'requires', 'selectAction', 'targetWidth'];
  const nested = {
    'AdaptiveCard': ['$schema', 'body', 'actions', 'refresh', 'authentication', 'msteams', 'backgroundImage'],
    'Container': ['items', 'backgroundImage'],
    'ColumnSet': ['columns'],
    'Column': ['items', 'backgroundImage'],
    'ImageSet': ['images'],
    'FactSet': ['facts'],
    'RichTextBlock': ['inlines'],
    'ActionSet': ['actions'],
    'Table': ['rows', 'columns'],
    'TableRow': ['cells'],
    'TableCell': ['items'],
    'Input.Text': ['inlineAction'],
    'Input.ChoiceSet': ['choices', 'choices.data'],
    'Action.ShowCard': ['card'],
    'Action.Submit': ['data'],
    'Action.Execute': ['data'],
  };
  const plainLists = {
    facts: ['title', 'value'],
    choices: ['title', 'value'],
  };

  function checkProperties(object, source) {
    const type = source.type;
    const schema = object.getSchema();
    const known = new Set([...everywhere, ...(nested[type] ?? [])]);
    for (let i = 0; i < schema.getCount(); i++) known.add(schema.getItemAt(i).name);
    for (const key of Object.keys(source)) if (!known.has(key)) problems.push(`${type} has no property "${key}"`);
    for (const [list, keys] of Object.entries(plainLists))
      for (const item of source[list] ?? [])
        for (const key of Object.keys(item)) if (!keys.includes(key)) problems.push(`${type}.${list} has no property "${key}"`);
  }

  // An unknown type is harmless when it, or an element around it, brings its own fallback.
  function findUnknownTypes(node, isSafe, registries) {
    if (Array.isArray(node)) return node.forEach(child => findUnknownTypes(child, isSafe, registries));
    if (!node || typeof node !== 'object') return undefined;
    const isSafeHere = isSafe || node.fallback !== undefined;
    if (typeof node.type === 'string' && !isSafeHere && !registries.some(r => r.findByName(node.type)))
      if (!['AdaptiveCard', 'Column', 'TableRow', 'TableCell', 'TextRun', 'Data.Query'].includes(node.type))
        problems.push(`"${node.type}" is unknown to cards of version ${version} and has no fallback`);
    for (const [key, child] of Object.entries(node))
      if (key !== 'data' && key !== 'msteams') findUnknownTypes(child, key === 'fallback' ? false : isSafeHere, registries);
    return undefined;
  }

  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = window.markdownit().render(text);
    result.didProcess = true;
  };

  const parsedVersion = AC.Version.parse(version, new AC.SerializationContext());
  const context = new AC.SerializationContext(parsedVersion);
  findUnknownTypes(card, false, [context.elementRegistry, context.actionRegistry]);
  // What is drawn in place of an unknown element is handed over with the unknown element's source.
  const isStandIn = (object, source) => object.getJsonTypeName() !== source?.type;
  const check = (object, source) => isStandIn(object, source) || checkProperties(object, source);
  context.onParseElement = check;
  context.onParseAction = check;

  const drawing = new AC.AdaptiveCard();
  drawing.hostConfig = new AC.HostConfig(look);
  drawing.parse(card, context);
  checkProperties(drawing, card);
  for (let i = 0; i < context.eventCount; i++) {
    const { event, message } = context.getEventAt(i);
    const isTypeEvent = event === AC.ValidationEvent.UnknownElementType || event === AC.ValidationEvent.UnknownActionType;
    if (!isTypeEvent) problems.push(`${AC.ValidationEvent[event]}: ${message}`);
  }

  for (const { event, message } of drawing.validateProperties().validationEvents)
    problems.push(`${AC.ValidationEvent[event]}: ${message}`);

  // The renderer takes a broken picture away at once; the event comes by here before that.
  if (!window.brokenPictures)
    document.addEventListener('error', ({ target }) => window.brokenPictures.push(target.alt || target.src), true);
  window.brokenPictures = [];
  const drawn = drawing.render();
  if (!drawn) return [...problems, 'nothing was drawn'];
  document.getElementById('card').appendChild(drawn);
  return [...new Set(problems)];
}
