export default definePageConfig({ navigationBarTitleText: '通码' });
