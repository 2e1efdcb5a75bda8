/** A Taro plugin: lets what we say to screen readers through to WeChat's and Alipay's templates, which drop unknown attributes. */
type Template = { mergeComponents(context: unknown, patch: Record<string, Record<string, string>>): void };
type Context = { registerMethod(method: { name: string; fn: (platform: { template?: Template }) => void }): void };

const spoken = {
  'aria-role': 'i.ariaRole',
  'aria-label': 'i.ariaLabel',
  'aria-hidden': 'i.ariaHidden',
  'aria-live': 'i.ariaLive',
  'aria-checked': 'i.ariaChecked',
};

export default (context: Context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }) => {
      const everyComponent = ['View', 'Text', 'Button', 'Input', 'Textarea', 'Image', 'Canvas'];
      template?.mergeComponents(context, Object.fromEntries(everyComponent.map((name) => [name, spoken])));
    },
  });
};
