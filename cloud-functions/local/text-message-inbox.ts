import type { TextMessages } from '../use-cases/ports/sign-in-providers';

/** Where there is no text-message provider, the code is printed on the terminal that the product runs in. */
export const printedTextMessages = (print: (line: string) => void): TextMessages => ({
  async sendSignInCode(phone, code) {
    print(`本机产品 local product: ${phone.slice(0, -8)}****${phone.slice(-4)} 的验证码是 your code is ${code}`);
    return { sent: true };
  },
});
