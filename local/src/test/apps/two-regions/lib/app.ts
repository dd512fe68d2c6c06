import { App, CrossStackReferences, ReferenceStrength, Stage, StageProps } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { NumberStack } from './number-stack';
import { RegionStack } from './region-stack';

const ACCOUNT = '210987654321';

class Desk extends Stage {
  constructor(scope: Construct, id: string, props?: StageProps) {
    super(scope, id, props);
    const west = new RegionStack(this, 'West', {
      env: { account: ACCOUNT, region: 'us-west-2' },
      crossRegionReferences: true,
    });
    const east = new RegionStack(this, 'East', {
      env: { account: ACCOUNT, region: 'us-east-1' },
    });
    // The second application is reached by a reader and a writer of exports, its log group by a weak reference.
    CrossStackReferences.of(west.logGroup).produce(ReferenceStrength.WEAK);
    new NumberStack(this, 'Number', {
      env: { account: ACCOUNT, region: 'us-east-1' },
      crossRegionReferences: true,
      applications: [east.application, west.application],
      westernLogGroup: west.logGroup.logGroupName,
      prefix: this.node.getContext('team'),
    });
  }
}

new Desk(new App(), 'Prod');
