exports.handler = async (event) => {
  for (const record of event.Records) {
    console.log(`new prompt ${record.s3.object.key}, ${record.s3.object.size} bytes in ${record.s3.bucket.name}`);
  }
};
