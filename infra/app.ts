import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { CoDauStack } from './stacks/co-dau-stack.ts';

const app = new App({ analyticsReporting: false });
new CoDauStack(app, 'CoDau', { terminationProtection: true });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
